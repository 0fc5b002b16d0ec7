"""What a team expects of its reviews, in numbers: the policy that checks measure by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta


def _by_severity(critical: float, major: float, minor: float) -> Mapping[str, float]:
    return field(default_factory=lambda: {"critical": critical, "major": major, "minor": minor})


@dataclass(frozen=True)
class Policy:
    """The numbers, with the defaults that published practice suggests."""

    action_days: Mapping[str, float] = _by_severity(15, 30, 60)
    """By severity: in how many days after it was decided an action of high priority is due."""
    review_hours: Mapping[str, float] = _by_severity(48, 48, 48)
    """By severity: in how many hours after the incident it is reviewed."""
    fewest_actions: int = 3
    most_actions: int = 10
    summary_sentences: int = 3

    def time_for_actions(self, severity: str) -> timedelta:
        """How long an action of high priority may take; of an unknown severity as long as any."""
        return timedelta(days=self.action_days.get(severity, max(self.action_days.values(), default=60)))

    def time_to_review(self, severity: str) -> timedelta:
        """How long after its end an incident may wait for its review."""
        return timedelta(hours=self.review_hours.get(severity, max(self.review_hours.values(), default=48)))
