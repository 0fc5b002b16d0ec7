"""Find the whys of a document: questions with their answers, each digging into the one before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pmreview.core.root_cause import Why
from pmreview.importers.markdown.blocks import Block, Entry, Grid, Listing, Text
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.vocabulary import WHYS
from pmreview.importers.markdown.words import bare, line, plain, texts

_ARROW = re.compile(r"\s(?:→|->|=>)(?:\s|$)")
_LABEL = re.compile(r"(?:(?:[1-9](?:st|nd|rd|th)?\.?\)?\s)?why(?:\s?#?[1-9])?|q[1-9]?)\s*[:.)]\s+(?=\S)", re.IGNORECASE)
_ASKS = re.compile(r"(?:[1-9]\s?[.):]\s*)?(?:(?:and|so|but)\s)?(?:why|what|how|q:)\b", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:answer|a|because)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Causes:
    """The whys of a part, and what stands beside them."""

    whys: tuple[Why, ...]
    rest: tuple[Block, ...]


def whys_of(sections: Sequence[Section]) -> list[Causes]:
    """What each of `sections` holds; the ids go on from one to the next, and a chain ends with its section."""
    found = []
    number = 0
    for section in sections:
        reading = _Reading(number, all_of_it=section.role == WHYS)
        reading.read(section)
        number += len(reading.whys)
        found.append(Causes(tuple(reading.whys), tuple(reading.rest)))
    return found


class _Reading:
    def __init__(self, number: int, all_of_it: bool) -> None:
        self._number = number
        self._all = all_of_it
        self.whys: list[Why] = []
        self.rest: list[Block] = []

    def read(self, section: Section) -> None:
        if self._all and section.name.endswith("?") and _ASKS.match(section.name):
            self._add("", section.name, line(section.blocks))
            return
        last = ""
        for block in section.blocks:
            match block:
                case Listing(entries) if any(self._is_why(entry) for entry in entries):
                    last = self._list(entries, last)
                case Text() if (pair := _why(block, self._all)) and (pair[1] or self._all):
                    last = self._add(last, *pair)
                case Grid(rows) if self._all and rows and len(rows[0]) == 2:
                    for question, answer in rows[1:]:
                        last = self._add(last, plain(question), plain(answer))
                case _:
                    self.rest.append(block)

    def _is_why(self, entry: Entry) -> bool:
        first = entry.blocks[0] if entry.blocks else None
        if self._all:
            return bool(line(entry.blocks))
        pair = _why(first, False) if isinstance(first, Text) else None
        return bool(pair and (pair[1] or len(entry.blocks) > 1))

    def _list(self, entries: Sequence[Entry], last: str) -> str:
        for entry in entries:
            if not self._is_why(entry):
                self.rest.append(Listing((entry,)))
                continue
            first, rest = entry.blocks[0], entry.blocks[1:]
            question, answer = (_why(first, True) if isinstance(first, Text) else None) or ("", line([first]))
            deeper = [block for block in rest if isinstance(block, Listing) and any(map(_asks, block.entries))]
            more = line([block for block in rest if block not in deeper])
            last = self._add(last, question, " ".join(filter(None, (answer, _ANSWER.sub("", more)))))
            for block in deeper:
                self._list(block.entries, last)
        return last

    def _add(self, after: str, question: str, answer: str) -> str:
        id = f"W{self._number + len(self.whys) + 1}"
        self.whys.append(Why(id=id, after=after, question=" ".join(question.split()), answer=answer))
        return id


def _asks(entry: Entry) -> bool:
    return bool(_ASKS.match(texts(entry))) and "?" in texts(entry)


def _why(block: Block, any_statement: bool) -> tuple[str, str] | None:
    """Question and answer of a paragraph; None where it is neither."""
    assert isinstance(block, Text)
    text = " ".join(plain(block.words).split())
    if label := _LABEL.match(text):
        rest = text[label.end() :]
        return (rest, "") if rest.endswith("?") else (text[: label.end()].rstrip(" :.)"), rest)
    if not _ASKS.match(text):
        return None
    if arrow := _ARROW.search(text):
        return text[: arrow.start()].strip(), text[arrow.end() :].strip()
    question, mark, answer = text.partition("?")
    if mark:
        return question + mark, answer.strip(" -–—:→")
    first = block.words[0] if block.words else None
    if any_statement and first and first.strong:
        return bare((first,)).rstrip(":"), text[len(bare((first,))) :].strip(" :-–—")
    return None


def questions(sections: Sequence[Section]) -> Iterator[str]:
    """The questions that are still open, one for each item or paragraph."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Listing):
                yield from filter(None, map(texts, block.entries))
            else:
                yield from filter(None, [line([block])])
