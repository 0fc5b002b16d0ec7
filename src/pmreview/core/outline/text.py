"""How texts of a record become words and blocks of an outline: harmless, web addresses as links, empty ones dropped."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from pmreview.core.outline.document import Block, Bullets, Facts, Item, Paragraph, Span, Table, Words
from pmreview.core.text import harmless, one_line

_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\W_][^\s<>\"\\^`{|}]*", re.IGNORECASE)
_IN_PROSE = re.compile(r"\bhttps?://[^\W_][^\s<>\"\\^`{|}]*", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n\s*\n")
_BRACKETS_AROUND = 2
_NARROWEST = 60  # columns: nobody wraps prose at fewer
_LIST_OR_INDENT = re.compile(r"\s|[-*+•>#|]|\d+[.)]")
_LISTED = re.compile(r"\A\s{0,3}[-*•]\s+(?=\S)")
_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#]+)", re.IGNORECASE)


def plain(text: str) -> Words:
    """One line of text, in which web addresses are links; no words where it is blank."""
    if not text:
        return ()
    return _linked(one_line(text).strip())


def strong(text: str) -> Words:
    """One line of text that stands out."""
    text = one_line(text).strip()
    return (Span(text, strong=True),) if text else ()


def link(address: str, label: str = "") -> Words:
    """A link, if `address` may be one; else label and address as text. Without a label a link shows its host."""
    if not address and not label:
        return ()
    address, label = one_line(address).strip(), one_line(label).strip()
    if not is_link(address):
        return joined((plain(label), plain(address if address != label else "")), ": ")
    host = _HOST.match(address)
    return (Span(label or (host[1] if host else address[len("mailto:") :]), url=address),)


def is_link(address: str) -> bool:
    """Whether `address` may be a link: http, https or mailto, and nothing that ends it."""
    return bool(_ADDRESS.fullmatch(address.strip()))


def paragraphs(text: str, label: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of a prose, the first behind the label."""
    if not text:
        return ()
    parts = [part for part in _BLANK_LINES.split(harmless(text).strip()) if part]
    lead = (Span(f"{label}:", strong=True), Span(" "))
    return tuple(
        Paragraph((*(lead if label and not place else ()), *_linked(_unwrapped(part))))
        for place, part in enumerate(parts)
    )


def prose(text: str) -> tuple[Block, ...]:
    """The paragraphs of a prose and its lists, which are lines that begin with a dash, a star or a dot."""
    found: list[Block] = []
    for part in _BLANK_LINES.split(harmless(text).strip()):
        for listed, group in groupby(part.split("\n"), lambda row: bool(_LISTED.match(row))):
            rows = list(group)
            if not listed:
                found += paragraphs("\n".join(rows))
                continue
            items = tuple(Item((plain(_LISTED.sub("", row)),)) for row in rows)
            last = found[-1] if found else None
            if isinstance(last, Bullets):
                found[-1] = Bullets((*last.items, *items))
            else:
                found.append(Bullets(items))
    return tuple(found)


def lines(text: str) -> tuple[Words, ...]:
    """The lines of a prose that are not blank."""
    return tuple(words for line in harmless(text).split("\n") if (words := plain(line)))


def labelled(label: str, words: Words) -> Words:
    """`label: words`; nothing where there are no words."""
    return (Span(f"{label}: "), *words) if words else ()


def joined(parts: Iterable[Words], between: str = " · ") -> Words:
    """The parts that are not empty, with `between` between them."""
    found: list[Span] = []
    for part in parts:
        if part:
            found += [Span(between), *part] if found else part
    return tuple(found)


def names(values: Iterable[str]) -> Words:
    """Names or addresses with commas between them."""
    return joined(map(plain, values), ", ")


def facts(*pairs: tuple[str, Words]) -> tuple[Facts, ...]:
    """Those of the pairs that have a value, as one block; no block where none has."""
    told = tuple((label, words) for label, words in pairs if words)
    return (Facts(told),) if told else ()


def table(columns: Iterable[str], rows: Iterable[tuple[Words, ...]]) -> tuple[Table, ...]:
    """A table without the columns that are empty all the way down; no block where no row has anything in it."""
    filled = [row for row in rows if any(row)]
    used = [place for place in range(len(filled[0]) if filled else 0) if any(row[place] for row in filled)]
    titles = tuple(columns)
    kept = tuple(tuple(row[place] for place in used) for row in filled)
    return (Table(tuple(titles[place] for place in used), kept),) if kept else ()


def bullets(*items: Iterable[Words]) -> tuple[Bullets, ...]:
    """A list of those items that have a line; no block where none has."""
    full = tuple(Item(found) for item in items if (found := tuple(line for line in item if line)))
    return (Bullets(full),) if full else ()


def word(value: str, choices: Iterable[str]) -> str:
    """A value of a closed list as people say it: `near-miss` is near miss. Any other value stays as it is."""
    return value.replace("-", " ") if value in choices else value


def _unwrapped(paragraph: str) -> str:
    """A paragraph that an editor wrapped, on one line; one whose line breaks mean something as it is.

    Wrapped is what breaks wherever the next word would have been too long, and not just behind sentences.
    """
    rows = paragraph.split("\n")
    width = max(map(len, rows))
    wrapped = all(
        len(row) + 1 + len(after.partition(" ")[0]) > width and not _LIST_OR_INDENT.match(after)
        for row, after in pairwise(rows)
    )
    runs_on = any(not row.endswith((".", "!", "?", ":", ";")) for row in rows[:-1])
    return " ".join(rows) if wrapped and runs_on and width >= _NARROWEST else paragraph


def _linked(text: str) -> Words:
    if "://" in text:
        return tuple(_pieces(text))
    return (Span(text),) if text else ()


def _pieces(text: str) -> Iterator[Span]:
    done = 0
    for match in _IN_PROSE.finditer(text):
        url = _without_tail(match[0])
        if match.start() > done:
            yield Span(text[done : match.start()])
        yield Span(url, url=url)
        done = match.start() + len(url)
    if done < len(text):
        yield Span(text[done:])


def _without_tail(url: str) -> str:
    """`url` without the punctuation of the sentence that it stands in, and the brackets around it."""
    for _ in range(_BRACKETS_AROUND):
        url = url.rstrip(".,;:!?'*_~")
        for start, end in ("()", "[]"):
            if url.endswith(end) and url.count(end) > url.count(start):
                url = url[:-1]
    return url.rstrip(".,;:!?'*_~")
