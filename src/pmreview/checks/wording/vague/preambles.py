"""What stands before the work in an action: when it is meant to be done, a wish, a label with a colon."""

from collections.abc import Sequence
from functools import cache

from pmreview.checks.words import grammar, intents, persons, work


def preamble(said: list[str]) -> int:
    """The index behind `going forward,`, `it is good to`, `next time:`, `mail relay:` before work of its own."""
    return _wish(said) or _label(said) or _time(said) or _reason(said)


def _wish(said: list[str]) -> int:
    """`it would be nice to`, `it is important to`, `the goal is to`: what is wished for is read as work."""
    start = 1 if said[:1] == ["it"] else 0
    for modal in (["would", "be"], ["'d", "be"], ["might", "be"], ["is"], ["'s"]):
        end = start + len(modal)
        if said[start:end] == modal and said[end + 1 : end + 2] == ["to"] and said[end] in work.WELCOME:
            return end + 2
    meant = next((at for at, word in enumerate(said[:5]) if word in work.MEANT), -1)
    return meant + 3 if meant >= 0 and said[meant + 1 : meant + 3] in (["is", "to"], ["was", "to"]) else 0


def _label(said: Sequence[str]) -> int:
    """`next time: ask first`, `cache cluster: investigate`; what opens with work is explained after its colon."""
    colon = next((at for at, word in enumerate(said[:_LABEL]) if word in _BREAKS), 0)
    if not colon or colon + 1 >= len(said):
        return 0
    if " ".join(said[:colon]) in ("follow up", "follow-up"):
        return colon + 1
    if said[colon] != ":" or colon + 2 == len(said):
        alone = said[0] not in work.NEVER_ENDING and (said[colon + 1] in work.NEVER_ENDING or _keeps_on(said[colon:]))
        return colon + 1 if alone or _intends(said[colon + 1 :]) else 0
    if said[0] in _ONE_DAY or (colon == 1 and said[0] not in _WORK and said[0].isalpha()):
        return colon + 1
    noun = said[0] not in work.NEVER_ENDING and not said[0].endswith("ing")
    first = said[colon + 1]
    tries = first in ("attempt", "try") and said[colon + 2] == "to"
    opens = tries or first in work.NEVER_ENDING or first in persons.FIRST_PERSON or _intends(said[colon + 1 :])
    return colon + 1 if noun and opens else 0


def _intends(said: Sequence[str]) -> bool:
    """`get an overview`, `raise with`: an intent that leaves its end open."""
    known = (intents.EXPLORING_PHRASES, intents.ATTENDING_PHRASES)
    return said[:1] != [] and any(
        said[: len(one)] == one for phrases in known for one in by_first(phrases).get(said[0], ())
    )


def _keeps_on(said: Sequence[str]) -> bool:
    return said[1:2] == ["keep"] and said[2:3] != [] and said[2].endswith("ing")


_BREAKS = frozenset(":-–—→")


def _time(said: list[str]) -> int:
    """`in the future, we`, `going forward, improve`, `as we are many, we should`; `if it fails, ask` tells when."""
    if not said or said[0] not in grammar.PREPOSITIONS | _ONE_DAY | {"after", "until"}:
        return 0
    for opening in _WHEN:
        behind = said[len(opening) : len(opening) + 1]
        if said[: len(opening)] == opening and behind and (behind[0] == "we" or behind[0] in grammar.DETERMINERS):
            return len(opening)
    coming = said[1:3] in (["the", "next"], ["the", "coming"])
    if coming and "we" in said[3:_SOON]:
        return said.index("we")
    for at, word in enumerate(said[:-2]):
        if word == ",":
            after = said[at + 1]
            if said[0] == "to" and after not in grammar.CONNECTIVES:
                return at + 1
            named = said[0] in _ONE_DAY or at < _SHORT
            if after in ("i", "we") or (named and after in work.NEVER_ENDING | {"be", "keep"}):
                return at + 1
    return 0


def _reason(said: list[str]) -> int:
    """`the list is read by few, so we need to`, `although it is small, we should`: what leads to the work."""
    if said[:1] != [] and said[0] in _LEADING and "we" in said[2:_LONG]:
        start = said.index("we", 2)
        work_of_ours = [word for word in said[start + 1 : start + 4] if not word.endswith("ly")]
        if work_of_ours[:1] != [] and work_of_ours[0] in _OURS and ":" not in said[:start]:
            return start
    for at, word in enumerate(said[:-3]):
        so = word == "," and said[at + 1] == "so"
        conceded = word == "," and said[0] in _CONCEDING
        start = at + 2 if so else at + 1
        if (
            (so or conceded)
            and said[start] == "we"
            and said[start + 1] in work.OBLIGING | {"could", "have", "may", "might"}
        ):
            return start
    return 0


_LEADING = frozenset({"after", "because", "by", "given", "in", "once", "since", "to"})
_LONG = 14
_OURS = frozenset({"aim", "hope", "plan", "'d", "'ll", "must", "need", "shall", "should", "want", "will"})
_CONCEDING = frozenset({"although", "because", "considering", "even", "given", "since", "though", "while"})
_WHEN = (
    *(["in", "the", span, "term"] for span in ("long", "medium", "short")),
    *([span, "term"] for span in ("long", "longer", "medium", "short")),
    ["for", "now"],
    ["over", "time"],
    ["next", "time"],
    ["going", "forward"],
    ["moving", "forward"],
    ["in", "future"],
    ["in", "the", "future"],
)
_WORK = work.NEVER_ENDING | work.COMPARING | work.ADDING | work.TOUCHING | work.LOOSE_QUALITIES
_LABEL = 6
"""The most words of a label, with its colon."""
_SHORT = 5
_SOON = 11
"""Behind fewer words stands the work, and not one more thing that is listed."""
_ONE_DAY = frozenset(
    {
        "long",
        "longer",
        "medium",
        "short",
        "additionally",
        "also",
        "as",
        "future",
        "going",
        "likewise",
        "longer-term",
        "moving",
        "next",
    }
)


@cache
def by_first(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The words of each phrase, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for said in map(str.split, phrases):
        found.setdefault(said[0], []).append(said)
    return found
