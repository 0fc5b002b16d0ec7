"""The fields of an action that stand behind their label: `Owner: Sam Ito — Due: 2026-04-01`."""

import re

from pmreview.importers.markdown.lessons import NOTHING

_FIELDS = {
    "owner": r"owners?|assignees?|assigned(?: to)?|responsible(?: person)?|dri|who",
    "due": r"due(?: date| by)?|deadline|eta|target(?: date)?|by when",
    "priority": r"priority|prio",
    "status": r"status|state",
    "ticket": r"tickets?|issues?|bugs?|jira|tracking(?: link)?|ticket link",
    "kind": r"type|kind",
    "done_when": r"done when|acceptance(?: criteri(?:on|a))?|success criteri(?:on|a)",
}
LABEL = rf"(?:{'|'.join(_FIELDS.values())})\s?:"
_LABELLED = re.compile(rf"(?P<label>{LABEL})\s*(?P<value>.*)", re.IGNORECASE)
_MARK = re.compile(rf"(?P<open>\s*[-–—|,;·/]{{1,3}}\s*|\s+)[(\[]?\s?(?P<label>{LABEL})\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_DEEPEST = 3
_BETWEEN = " -–—|,;·"


def labelled(piece: str) -> dict[str, str]:
    """The field that `piece` is: `due: 2026-04-01`. Its value is empty where nothing is said: `due: tbd`."""
    found = _LABELLED.fullmatch(piece)
    return {_field(found["label"]): _said(found["value"])} if found else {}


def last_labelled(text: str) -> tuple[str, dict[str, str]]:
    """The text before the last label that stands outside of brackets, and the field there."""
    marks = [
        found
        for found in _MARK.finditer(_without_brackets(text))
        if found.start() and (found["open"].strip() or found["label"][0].isupper())
    ]
    if not marks:
        return text, {}
    last = marks[-1]
    return text[: last.start()].rstrip(_BETWEEN), {_field(last["label"]): _said(text[last.end() :])}


def _field(label: str) -> str:
    words = label.rstrip(": \t")
    return next(name for name, pattern in _FIELDS.items() if re.fullmatch(pattern, words, re.IGNORECASE))


def _said(value: str) -> str:
    value = value.strip(_BETWEEN)
    return "" if value.lower() in NOTHING else value


def _without_brackets(text: str) -> str:
    """`text` of the same length, without what stands in brackets."""
    for _ in range(_DEEPEST):
        text = _BRACKETED.sub(lambda found: "\0" * len(found[0]), text)
    return text
