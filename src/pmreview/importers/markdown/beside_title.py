"""What people write beside the title of an action: `Add an alert (@ana, due 2026-12-05)`, `— Owner: Ana — Due: 3 May`.

Some of it has a label and some has none. A name behind a dash could be that of a thing: it is an owner where the
document names the same person elsewhere. Words that are no field stay in the title.
"""

import re
from collections.abc import Callable, Iterable

from pmreview.importers.markdown.labelled import LABEL, labelled, last_labelled

_WHO = r"@(?!(?:here|channel|all|everyone)\b)(?P<who>[A-Za-z0-9][\w.\-]{0,60})"
_DUE = r"(?:due(?: date| by| on)?|deadline|by):? (?P<due>\S.{3,30})"
_PIECE = re.compile(rf"{_WHO}|{_DUE}", re.IGNORECASE)
_NEXT = re.compile(
    r"\s*[;|·]\s*|\s*,(?!\s?[0-9]{4}\b(?!-))\s*|\s+[-–—/]{1,3}\s+|(?<!:)\s+(?=@|due\b)"
    rf"|\s+(?=(?-i:[A-Z]))(?={LABEL})",
    re.IGNORECASE,
)
_FLAT = r"[^()\[\]]{0,300}"
_BRACKETS = re.compile(rf"\s*[(\[](?P<inside>{_FLAT}(?:[(\[]{_FLAT}[)\]]{_FLAT})?)[)\]]\.?\s*$")
"""Those at the end of a text, which may hold a pair themselves."""

_BEGINS = re.compile(r"(?<!\S)(?:@|due\b|deadline\b|by\b)", re.IGNORECASE)
_LONGEST = 100  # characters from the end in which a last piece begins
_ALONE = ("@", "due")
"""What begins a piece where there is no comma and no dash before it, too."""

_CLOSES = re.compile(r"[)\]]")
_GOES_ON = re.compile(
    r"\b(?:is|are|was|were|be|been|that|which|when|if|falls?|comes?|not|in|at|by|on|of|for|with|to|from|and|or|the|an?"
    r"|via|as|than|about|like|ask|tell|ping|cc|see)$",
    re.IGNORECASE,
)
"""Words whose sentence goes on: what stands behind them is a part of it."""

_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|will|must|should|can|cannot|not|that|which|to)\b|(?:\S+\s+){6}\S",
    re.IGNORECASE,
)
"""What no name and no priority has in it."""

_FREE = ("due", "done_when")
"""The fields that may be said in a sentence."""

_FIRST = re.compile(rf"[(\[]?{_WHO}[)\]]?\s?(?::|[-–—]\s)\s*(?=\S)", re.IGNORECASE)
_NAME = r"[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,3}"
_OWNER = re.compile(rf"(?P<said>(?:owner|assignee|assigned to) @?)?(?P<name>{_NAME})")
_ANOTHER = re.compile(rf"@?(?!\w*\d){_NAME}")
_BEHIND_DASH = re.compile(rf"\s+[-–—]{{1,3}}\s+(?P<words>{_OWNER.pattern})\s*$")


class BesideTitle:
    """Reads the words of one document's actions. `people` are those it names, `is_day` tells a day that is certain."""

    def __init__(self, people: Iterable[str], is_day: Callable[[str], bool]) -> None:
        self._is_day = is_day
        self._people = {part for name in people for part in (name.casefold(), *name.casefold().split())}

    def apart(self, text: str) -> tuple[str, dict[str, str]]:
        """The title that is left of `text`, and the fields that stood beside it."""
        stated: dict[str, str] = {}
        before = ""
        while text != before:
            before = text
            for step in (self._labelled, self._in_brackets, self._last, self._behind_dash, self._first):
                rest, found = step(text)
                if found and rest and not stated.keys() & found.keys():
                    text, stated = rest, found | stated
                    break
        return text, {name: value for name, value in stated.items() if value}

    def _labelled(self, text: str) -> tuple[str, dict[str, str]]:
        """`… — Owner: Sam Ito`, or with a day behind that has no label: `… — Owner: Sam Ito, due 2026-12-05`."""
        rest, found = last_labelled(text)
        for name, value in found.items():
            for step in (self._in_brackets, self._last):
                words, more = step(value)
                if words and "due" in more and name not in more:
                    return rest, {name: words, **more}
        return rest, found

    def _in_brackets(self, text: str) -> tuple[str, dict[str, str]]:
        brackets = _BRACKETS.search(text)
        if brackets is None:
            return text, {}
        pieces = self._joined(brackets["inside"].strip())
        read = [self._piece(piece) for piece in pieces]
        names = [name for found in read for name in found]
        if len(names) > len(set(names)):  # two people, of whom nobody knows who sees to it
            return text, {}
        left = ", ".join(piece for piece, found in zip(pieces, read, strict=True) if piece and not found)
        rest = text[: brackets.start()] + (f" ({left})" if left else "")
        return rest.strip(), {name: value for found in read for name, value in found.items()}

    def _joined(self, inside: str) -> list[str]:
        """The pieces of `inside`; what goes on with the value of a label is one piece with it."""
        pieces: list[str] = []
        start, end = 0, 0
        for after in (*_NEXT.finditer(inside), None):
            piece = inside[end : after.start() if after else len(inside)]
            if pieces and self._goes_on(labelled(pieces[-1]), piece):
                pieces[-1] = inside[start : end + len(piece)]
            else:
                start = end
                pieces.append(piece)
            end = after.end() if after else len(inside)
        return pieces

    def _goes_on(self, field: dict[str, str], piece: str) -> bool:
        match field:
            case {"owner": _}:
                return bool(_ANOTHER.fullmatch(piece)) and (piece[0] == "@" or piece[0].isupper())
            case {"due": value}:
                return not self._is_day(value) and not self._piece(piece)
            case {"done_when": _}:
                return not self._piece(piece)
        return False

    def _piece(self, piece: str) -> dict[str, str]:
        """The field that `piece` is by itself."""
        if field := labelled(piece):
            return {} if any(_SENTENCE.search(field[name]) for name in field.keys() - _FREE) else field
        found = _PIECE.fullmatch(piece)
        return self._read(found) if found else self._owner(piece)

    def _owner(self, words: str) -> dict[str, str]:
        """`owner Sam Ito`, or the name alone of somebody who is known."""
        found = _OWNER.fullmatch(words)
        if found and found["said"] and all(word[0].isupper() for word in found["name"].split()):
            return {"owner": found["name"]}
        return {"owner": words} if self._is_person(words) else {}

    def _last(self, text: str) -> tuple[str, dict[str, str]]:
        for found in reversed(list(_BEGINS.finditer(text, max(0, len(text) - _LONGEST)))):
            piece = _PIECE.fullmatch(text[found.start() :].strip(" ."))
            before = text[: found.start()].rstrip()
            rest = before.rstrip(" -–—,;|·")
            apart = rest != before or (found[0].lower() in _ALONE and not _GOES_ON.search(rest))
            if piece and apart and not _CLOSES.search(piece[0]):
                return rest, self._read(piece)
        return text, {}

    def _behind_dash(self, text: str) -> tuple[str, dict[str, str]]:
        found = _BEHIND_DASH.search(text)
        owner = self._owner(found["words"]) if found else {}
        return (text[: found.start()], owner) if found and owner else (text, {})

    def _first(self, text: str) -> tuple[str, dict[str, str]]:
        found = _FIRST.match(text)
        return (text[found.end() :], {"owner": found["who"]}) if found else (text, {})

    def _read(self, piece: re.Match[str]) -> dict[str, str]:
        if piece["who"]:
            return {"owner": piece["who"]}
        return {"due": piece["due"]} if self._is_day(piece["due"]) else {}

    def _is_person(self, name: str) -> bool:
        return name[:1].isupper() and name.casefold() in self._people
