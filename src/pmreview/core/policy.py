"""What a team expects of its reviews: which checks run, how grave each is, and the numbers that they measure by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from pmreview.core.setting import COUNT, HOW_GRAVE, SPANS, TEXTS, setting


@dataclass(frozen=True)
class Policy:
    """The settings in the table `[checks]`. The numbers are those that published practice suggests."""

    select: Sequence[str] = setting(TEXTS, (), "The checks that run, by name.", unset="all")
    ignore: Sequence[str] = setting(TEXTS, (), "Checks that do not run.", unset="none")
    severity: Mapping[str, str] = setting(HOW_GRAVE, {}, "How grave the findings of a check are.")
    action_days: Mapping[str, float] = setting(
        SPANS,
        {"critical": 15, "major": 30, "minor": 60},
        "In how many days after it was decided an action of high priority is due.",
    )
    review_hours: Mapping[str, float] = setting(
        SPANS, {"critical": 48, "major": 48, "minor": 48}, "In how many hours after the incident it is reviewed."
    )
    fewest_actions: int = setting(COUNT, 3, "Fewer actions than these are few.")
    most_actions: int = setting(COUNT, 10, "More actions than these are too many.")
    summary_sentences: int = setting(COUNT, 3, "How long the summary may be.")
    teams: Sequence[str] = setting(TEXTS, (), "Names of teams: an action needs a person as its owner.", unset="none")
    people: Sequence[str] = setting(
        TEXTS, (), "Names of people, who are told from things in sentences.", unset="those in the record"
    )
    words: Sequence[str] = setting(TEXTS, (), "Words and phrases of your own that blame.", unset="none")

    def asks(self, check: str) -> bool:
        """Whether the check of that name runs."""
        return check not in self.ignore and (not self.select or check in self.select)

    def time_for_actions(self, severity: str) -> timedelta:
        """How long an action of high priority may take; of an unknown severity as long as any."""
        return timedelta(days=self.action_days.get(severity, max(self.action_days.values(), default=60)))

    def time_to_review(self, severity: str) -> timedelta:
        """How long after its end an incident may wait for its review."""
        return timedelta(hours=self.review_hours.get(severity, max(self.review_hours.values(), default=48)))
