"""Take the address of an action's issue out of its words, so that what is left still reads as it was meant."""

import re

from pmreview.importers.markdown.blocks import Span, Words
from pmreview.importers.markdown.words import plain

_ISSUE = re.compile(
    r"https?://[^\s()<>\[\]]{1,200}/(?:issues?|pulls?|merge_requests|browse|tickets?|card|c|task)/[\w\-#/]{1,200}"
)
_MARK = "\0"
"""Stands before and behind the words of the issue's link, or twice for its bare address; no document contains it."""

_LEAD = r"(?:see(?: also)?|cf\.?|via|tracked (?:in|at|by)|filed as) "
_NAME = r"(?:github )?(?:tracking )?(?:issue|ticket|bug(?: report)?|pull request|pr|merge request|mr|jira|link)"
_NUMBER = r"#?(?:[a-z]{1,10}-)?[0-9]{1,9}"
_ONLY_REFERS = re.compile(
    "|".join(
        (
            rf" ?[(\[<] ?(?:{_LEAD})?(?:{_NAME})?:? ?{_MARK}(?:{_NAME}|{_NUMBER})?{_MARK} ?[)\]>]",
            rf"(?<=[.!?]) ?(?:{_LEAD})?(?:{_NAME})?:? ?{_MARK}(?:{_NAME})?{_MARK}\.?",
            rf" ?{_MARK}(?-i:(?=[A-Z])){_NAME}{_MARK}(?=\.?$)",
            rf"(?:[,;]? {_LEAD})?:? ?{_MARK}{_MARK}(?= ?(?:$|[^\w\s]|(?-i:[A-Z])))",
        )
    ),
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:^|\s)(?:in|at|by|on|of|for|with|to|from|and|or|the|an?|see|via|as|is)[.:]?$", re.IGNORECASE)


def ticket_apart(words: Words) -> tuple[str, str]:
    """The text on one line without its one issue, and the address of that.

    What only says that there is an issue goes with it. The text stays whole where the rest of it would be cut.
    """
    text = " ".join(plain(words).split())
    found = list(dict.fromkeys(address[0] for address in _ISSUE.finditer(text)))
    if len(found) != 1 or text.count("http") != text.count(found[0]):
        return text, ""
    marked = " ".join("".join(_marked(span, found[0]) for span in words).split())
    rest = _ONLY_REFERS.sub("", marked)
    title = rest.replace(_MARK, "").strip(" -–—:")
    return (text if _MARK + _MARK in rest or _is_cut(title, text) else title), found[0]


def _marked(span: Span, address: str) -> str:
    if span.url.startswith(address):
        return f"{_MARK}{'' if address in span.text else span.text}{_MARK}"
    return span.text.replace(address, _MARK + _MARK)


def _is_cut(rest: str, text: str) -> bool:
    left_open = rest.count("(") - rest.count(")") != text.count("(") - text.count(")")
    ended = rest.endswith(".") and rest in text
    return not rest or left_open or bool(not ended and _CUT.search(rest))
