"""Waivers: findings that a team chose to live with, and said why."""

from collections.abc import Callable, Iterable

from pmreview.checks.check import Check, Spot, check
from pmreview.checks.example import Example
from pmreview.core.finding import HINT
from pmreview.core.ids import id_of
from pmreview.core.meeting import Waiver
from pmreview.core.paths import Path, at
from pmreview.core.policy import Policy
from pmreview.core.record import Record


def is_waived(record: Record, name: str, path: Path) -> bool:
    """Whether a waiver of `record` covers what the check called `name` finds at `path`."""
    return any(_covers(waiver, record, name, path) for waiver in record.waivers)


def _covers(waiver: Waiver, record: Record, name: str, path: Path) -> bool:
    if waiver.check != name or not waiver.reason.strip():
        return False
    return not waiver.on or (len(path) > 1 and id_of(at(record, path[:2])) == waiver.on)


def unused_waivers(checks: Iterable[Check]) -> Check:
    """The check that looks whether waivers waive anything that `checks` find."""
    known: dict[str, Check] = {each.name: each for each in checks}

    @check(
        HINT,
        about="A waiver that waives nothing will one day hide something new.",
        advice="Delete it; one without a reason, or for a check that does not exist, waives nothing.",
        bad=Example({"waivers": [{"check": "few-actions", "reason": "One fix was enough."}]}, ("waivers", 0)),
        good=Example(
            {
                "actions": [{}, {"addresses": ["W4", "L1"]}],
                "waivers": [{"check": "few-actions", "reason": "Two fixes were enough."}],
            }
        ),
    )
    def unused_waiver(record: Record, policy: Policy) -> Iterable[Spot]:
        for index, waiver in enumerate(record.waivers):
            spots: Callable[[Record, Policy], Iterable[Spot]] | None = getattr(known.get(waiver.check), "run", None)
            found = spots(record, policy) if spots else ()
            if not any(_covers(waiver, record, waiver.check, spot.path) for spot in found):
                yield Spot(("waivers", index), f"The waiver of {waiver.check or 'no check'} waives nothing.")

    return unused_waiver
