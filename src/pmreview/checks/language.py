"""Language: texts that tell what happened and how the system allowed it, blame nobody, and are short and finished."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.checks.texts import holding, narrative
from pmreview.checks.wording import BLAME, HINDSIGHT, wording
from pmreview.checks.wording.sentences import masked, sentences
from pmreview.checks.words import given, persons
from pmreview.core.finding import HINT, WARNING
from pmreview.core.paths import Path
from pmreview.core.people import people
from pmreview.core.policy import Policy
from pmreview.core.record import Record

_SOUND = Example({})


@check(
    WARNING,
    about="People who fear blame keep back the details that a review lives on.",
    advice="Say what made it possible, and what the person could see and had to go by at that moment.",
    source="Dekker, The Field Guide to Understanding Human Error; PagerDuty's guide",
    bad=Example(
        {"to_improve": [{"text": "The on-call engineer forgot to update the status page"}]}, ("to_improve", 0, "text")
    ),
    good=Example({"to_improve": [{"text": "The health check failed to notice that the pool was full"}]}),
    setting="words",
)
def blameful_language(record: Record, policy: Policy) -> Iterable[Spot]:
    return _said(record, policy, BLAME)


@check(
    WARNING,
    about="What should have been done is known afterwards only; it explains nothing about what was done.",
    advice="Say what was known then, or what in the system would make the better choice the easy one.",
    source="Dekker, The Field Guide to Understanding Human Error; the Howie guide",
    bad=Example({"to_improve": [{"text": "We should have looked at the pool first"}]}, ("to_improve", 0, "text")),
    good=Example({"to_improve": [{"text": "We should have an alert for the pool"}]}),
)
def hindsight(record: Record, policy: Policy) -> Iterable[Spot]:
    return _said(record, policy, HINDSIGHT)


def _said(record: Record, policy: Policy, name: str) -> Iterator[Spot]:
    known = (*people(record), *policy.people)
    for path, text in narrative(record):
        for remark in wording(text, people=known, words=policy.words):
            if remark.check == name:
                yield Spot(path, remark.message, remark.span)


@check(
    HINT,
    about="Roles let a reader think about the situation; names let them think about the person.",
    advice="Write the role, such as on-call engineer; owners and roles in the meeting keep their names.",
    source="Atlassian's incident handbook",
    bad=Example({"timeline": [{}, {}, {}, {"text": "Ana enlarges the pool"}, {}]}, ("timeline", 3, "text")),
    good=Example({"timeline": [{}, {}, {}, {"text": "The pool is enlarged", "who": "Ana Ruiz"}, {}]}),
)
def person_named(record: Record, policy: Policy) -> Iterable[Spot]:
    names = _names((*people(record), *policy.people))
    naming = holding(narrative(record), names)
    found = [(path, match) for path, text in naming for match in _any_of(names).finditer(masked(text))]
    if found:
        path, first = found[0]
        rest = len(found) - 1
        more = f", and in {rest} more place{'s' * (rest > 1)}" if rest else ""
        yield Spot(path, f"The text names a person here{more}.", first.span())


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> tuple[str, ...]:
    """The names, whole and in part, that are written as names and are no other word; the longest first."""
    parts = {part for name in people for part in (name, *name.split()) if len(part) > 2 and part[0].isupper()}
    known = persons.ROLES | persons.GROUPS_ALONE | given.ALSO_WORDS | persons.SHIFTS
    names = (part for part in parts if part.lower() not in known)
    return tuple(sorted(names, key=lambda part: (-len(part), part)))


@lru_cache(maxsize=64)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@check(
    HINT,
    about="A summary is for somebody who was not there and has a minute.",
    advice="Keep what happened and what customers felt; the rest has its own place.",
    bad=Example(
        {"incident": {"summary": "A release went live. Checkout broke. We looked. We rolled back. All was well."}},
        ("incident", "summary"),
    ),
    good=_SOUND,
)
def summary_too_long(record: Record, policy: Policy) -> Iterable[Spot]:
    said = list(sentences(record.incident.summary))
    if len(said) > policy.summary_sentences:
        message = f"The summary has {len(said)} sentences; {policy.summary_sentences} are enough."
        yield Spot(("incident", "summary"), message, (said[policy.summary_sentences][0].start, said[-1][-1].end))


_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|TBA|TBC|FIXME|XXX)\b(?! (?:list|app|item|comment|marker)s?\b)"
    r"|\[(?:HH:MM|YYYY|hh:mm|yyyy|[Ii]nsert|[Aa]dd|[Dd]escribe|[Nn]ame|[Dd]ate|[Tt]ime|[Ll]ink|[Yy]our|[Ww]hat|[Ww]ho|[Ff]ill"
    r"|[Oo]wner|[Nn]umber|[Ii]ncident|[Ss]ervice|[Tt]eam|[Pp]laceholder)\b[^\[\]\n]{0,80}\](?!\()"
    r"|<(?:[Ii]nsert|[Aa]dd|[Dd]escribe|[Yy]our|[Ff]ill)\b[^<>\n]{0,80}>|\b[Ll]orem ipsum\b|\?{3,}"
)
_PLACEHOLDER_MARKS = ("TODO", "TBD", "TBA", "TBC", "FIXME", "XXX", "[", "<", "orem ipsum", "???")
"""Without one of these a text has no placeholder."""


@check(
    WARNING,
    about="What a template left behind looks like an answer until somebody reads it.",
    advice="Replace it with what is known, or with the open question and who finds out.",
    bad=Example({"to_improve": [{"text": "TBD: were customers told?"}]}, ("to_improve", 0, "text")),
    good=Example({"to_improve": [{"text": "The TODO list of the release is out of date"}]}),
)
def placeholder_text(record: Record, policy: Policy) -> Iterable[Spot]:
    for path, text in holding((*_titles_and_owners(record), *narrative(record)), _PLACEHOLDER_MARKS):
        if match := _PLACEHOLDER.search(masked(text) if "`" in text or '"' in text else text):
            yield Spot(path, f"{match[0]} still waits to be replaced.", match.span())


def _titles_and_owners(record: Record) -> Iterator[tuple[Path, str]]:
    yield ("incident", "title"), record.incident.title
    yield ("incident", "owner"), record.incident.owner
    for index, action in enumerate(record.actions):
        yield ("actions", index, "owner"), action.owner


CHECKS = (blameful_language, hindsight, person_named, summary_too_long, placeholder_text)
