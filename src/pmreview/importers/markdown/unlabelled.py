"""Who sees to an action and by when, where people write it without a label: `Add an alert (@ana, due 2026-12-05)`.

A name behind a dash could be that of a thing. It is an owner where the document names the same person elsewhere.
"""

import re
from collections.abc import Callable, Iterable

_WHO = r"@(?!(?:here|channel|all|everyone)\b)(?P<who>[A-Za-z0-9][\w.\-]{0,60})"
_DUE = r"due(?: date| by| on)?:? (?P<due>\S.{3,30})"
_PIECE = re.compile(rf"{_WHO}|{_DUE}", re.IGNORECASE)
_NEXT = re.compile(r"\s*[;|·]\s*|\s*,(?!\s?[0-9]{4}\b)\s*|\s+[-–—/]{1,3}\s+|\s+(?=@|due\b)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,120})[)\]]\.?\s*$")
_BEGINS = re.compile(r"(?<!\S)(?:@|due\b)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:is|are|was|were|be|been|that|which|when|if|falls?|comes?|not|in|at|by|on|of|for|with|to|from|and|or|the|an?"
    r"|via|as|than|about|like|ask|tell|ping|cc|see)$",
    re.IGNORECASE,
)
"""Words whose sentence goes on: what stands behind them is a part of it."""

_FIRST = re.compile(rf"[(\[]?{_WHO}[)\]]?\s?(?::|[-–—]\s)\s*(?=\S)", re.IGNORECASE)
_BEHIND_DASH = re.compile(r"\s+[-–—]{1,3}\s+(?P<name>[^\W\d_][\w'’.\-]*(?: [^\W\d_][\w'’.\-]*){0,3})\s*$")


class Unlabelled:
    """Reads the words of one document's actions. `people` are those it names, `is_day` tells a day that is certain."""

    def __init__(self, people: Iterable[str], is_day: Callable[[str], bool]) -> None:
        self._is_day = is_day
        self._people = {part for name in people for part in (name.casefold(), *name.casefold().split())}

    def apart(self, text: str, stated: dict[str, str]) -> tuple[str, dict[str, str]]:
        """The title that is left of `text`, and what is `stated` with the owner and the due date that stood there."""
        before = ""
        while text != before:
            before = text
            for step in (self._in_brackets, self._last, self._behind_dash, self._first):
                rest, found = step(text)
                if found and rest and not stated.keys() & found.keys():
                    text, stated = rest, stated | found
                    break
        return text, stated

    def _in_brackets(self, text: str) -> tuple[str, dict[str, str]]:
        brackets = _BRACKETS.search(text)
        if brackets is None:
            return text, {}
        pieces = _NEXT.split(brackets["inside"].strip())
        read = [self._piece(piece) for piece in pieces]
        names = [name for found in read for name in found]
        if len(names) > len(set(names)):  # two people, of whom nobody knows who sees to it
            return text, {}
        left = ", ".join(piece for piece, found in zip(pieces, read, strict=True) if not found)
        rest = text[: brackets.start()] + (f" ({left})" if left else "")
        return rest.strip(), {name: value for found in read for name, value in found.items()}

    def _piece(self, piece: str) -> dict[str, str]:
        found = _PIECE.fullmatch(piece)
        return self._read(found) if found else {"owner": piece} if self._is_person(piece) else {}

    def _last(self, text: str) -> tuple[str, dict[str, str]]:
        for found in reversed(list(_BEGINS.finditer(text))):
            piece = _PIECE.fullmatch(text[found.start() :].strip(" ."))
            before = text[: found.start()].rstrip()
            rest = before.rstrip(" -–—,;|·")
            if piece and (rest != before or not _GOES_ON.search(rest)):
                return rest, self._read(piece)
        return text, {}

    def _behind_dash(self, text: str) -> tuple[str, dict[str, str]]:
        found = _BEHIND_DASH.search(text)
        known = found and self._is_person(found["name"])
        return (text[: found.start()], {"owner": found["name"]}) if found and known else (text, {})

    def _first(self, text: str) -> tuple[str, dict[str, str]]:
        found = _FIRST.match(text)
        return (text[found.end() :], {"owner": found["who"]}) if found else (text, {})

    def _read(self, piece: re.Match[str]) -> dict[str, str]:
        if piece["who"]:
            return {"owner": piece["who"]}
        return {"due": piece["due"]} if self._is_day(piece["due"]) else {}

    def _is_person(self, name: str) -> bool:
        return name[:1].isupper() and name.casefold() in self._people
