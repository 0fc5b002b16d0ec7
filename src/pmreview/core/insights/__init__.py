"""The patterns across incidents: what happens where, how long it takes, and whether what was decided is done.

An idea is a file here with functions from a `Library` to an `Insight`, and their names in `INSIGHTS`. No spread and no
share is told of fewer than `FEWEST` values, what has no value is left out and counted, and each says its formula in
words. Drills stay out.
"""

from collections.abc import Iterable
from datetime import date

from pmreview.core.facts import ActionFacts, Facts
from pmreview.core.insights.counts import by_cause, by_component, by_month, by_severity
from pmreview.core.insights.emptiness import empty_sections
from pmreview.core.insights.in_time import reviews_in_time
from pmreview.core.insights.insight import Insight, Library
from pmreview.core.insights.lengths import time_to_acknowledge, time_to_detect, time_to_mitigate, time_to_resolve
from pmreview.core.insights.work import actions_done, age_of_open_actions
from pmreview.core.policy import Policy

INSIGHTS = (
    by_severity, by_component, by_cause, by_month,
    time_to_detect, time_to_acknowledge, time_to_mitigate, time_to_resolve,
    actions_done, age_of_open_actions, reviews_in_time, empty_sections,
)  # fmt: skip


def insights(found: Iterable[tuple[Facts, Iterable[ActionFacts]]], today: date, policy: Policy) -> tuple[Insight, ...]:
    """All of them, over these records with their actions."""
    real = [(record, tuple(actions)) for record, actions in found if record.kind != "drill"]
    actions = tuple(action for _, actions in real for action in actions)
    library = Library(tuple(record for record, _ in real), actions, today, policy)
    return tuple(insight(library) for insight in INSIGHTS)
