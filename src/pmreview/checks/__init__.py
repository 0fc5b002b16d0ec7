"""What a good record keeps: rules that find something to say, each with the reason and an example.

A check is a function in its family's file (see `check`); a family is a line in `_FAMILIES`.
"""

from collections.abc import Iterator
from dataclasses import replace

from pmreview.checks import actions, causes, completeness, language, record, secrets, times
from pmreview.checks.check import Check, Spot
from pmreview.checks.waivers import is_waived, unused_waivers
from pmreview.checks.wording import wording
from pmreview.core.finding import HINT, Finding
from pmreview.core.paths import Path
from pmreview.core.policy import Policy
from pmreview.core.record import Record
from pmreview.core.sections import SECTIONS, section_of

__all__ = ["CHECKS", "Check", "Policy", "findings", "wording"]

_FAMILIES = (completeness, times, causes, actions, language, record, secrets)
_OF_RECORDS = tuple(check for family in _FAMILIES for check in family.CHECKS)
CHECKS: tuple[Check, ...] = (*_OF_RECORDS, unused_waivers(_OF_RECORDS))
"""Every check, family by family."""

_SECRET = secrets.secret_in_text.name
_UNFINISHED = ("draft", "in-review")
_ORDER = {key: (number, place) for number, each in enumerate(SECTIONS) for place, key in enumerate(each.keys)}
_STANDARD = Policy()


def findings(record: Record, policy: Policy = _STANDARD, *, as_final: bool = False) -> tuple[Finding, ...]:
    """What the checks that `policy` asks for see in `record`, without what is waived, as sections and file go.

    What a finished record needs is asked for as a hint while it is a draft or in review, unless `as_final`.
    """
    softly = record.incident.status in _UNFINISHED and not as_final
    found = [finding for check in CHECKS if policy.asks(check.name) for finding in _of(check, record, policy, softly)]
    places = _with_secrets(found, record, policy)
    return tuple(sorted(_quoting_none(found, places) if places else found, key=_place))


def _of(check: Check, record: Record, policy: Policy, softly: bool) -> Iterator[Finding]:
    usual = HINT if softly and check.completeness else policy.severity.get(check.name, check.severity)
    for spot in check.run(record, policy):
        if not record.waivers or not is_waived(record, check.name, spot.path):
            yield _finding(check, spot, spot.severity or usual, record)


def _with_secrets(found: list[Finding], record: Record, policy: Policy) -> list[Path]:
    """Where secrets stand, also where nobody asks for them or they are waived."""
    if policy.asks(_SECRET) and not record.waivers:
        return [finding.path for finding in found if finding.check == _SECRET]
    return [path for path, _, _ in secrets.secrets(record)]


def _quoting_none(found: list[Finding], places: list[Path]) -> Iterator[Finding]:
    """`found`, with words hidden that may quote one of the texts at `places`, in which a secret stands."""
    secret = {*places, *(path[:-1] for path in places if isinstance(path[-1], int))}  # a list is shown as a whole
    for finding in found:
        quotes = finding.path in secret and finding.check != _SECRET
        yield replace(finding, message="What it is about is not shown: a secret stands here.") if quotes else finding


def _finding(check: Check, spot: Spot, severity: str, record: Record) -> Finding:
    section = section_of(_key(spot.path, record)) or SECTIONS[0]
    return Finding(check.name, severity, section.id, spot.path, spot.message, check.advice, spot.span)


def _key(path: Path, record: Record) -> str:
    """The top-level key that tells the section: of a conflict, the one of the place that it is about."""
    if path[0] == "conflicts" and len(path) > 1:
        return record.conflicts[int(path[1])].path.partition(".")[0].partition("[")[0]
    return str(path[0])


def _place(finding: Finding) -> tuple[object, ...]:
    """Sections in their order, then the file's; what stands in no section of its own goes last in its section."""
    sections = [each.id for each in SECTIONS]
    inside = _ORDER.get(str(finding.path[0]), (0, len(_ORDER)))[1]
    steps = tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in finding.path[1:])
    return sections.index(finding.section), inside, steps, finding.span or (0, 0)
