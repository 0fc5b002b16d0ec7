"""Completeness: what a finished record has. While it is a draft or in review, its lack is a hint."""

from collections.abc import Iterable, Iterator

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.core.actions import Action
from pmreview.core.finding import ERROR, WARNING
from pmreview.core.live_actions import open_actions
from pmreview.core.policy import Policy
from pmreview.core.record import Record
from pmreview.core.timeline import milestone
from pmreview.core.tree import is_leaf

_SOUND = Example({})
_BOOK = "Site Reliability Workbook, chapter 10"


@check(
    ERROR,
    about="Most people read the summary and nothing else.",
    advice="Write two or three sentences: what happened, and what customers felt.",
    bad=Example({"incident": {"summary": ""}}, ("incident", "summary")),
    good=_SOUND,
    completeness=True,
)
def missing_summary(record: Record, policy: Policy) -> Iterable[Spot]:
    if not record.incident.summary.strip():
        yield Spot(("incident", "summary"), "There is no summary.")


@check(
    ERROR,
    about="Causes are found by walking through what happened, in order.",
    advice="Add what was seen and done, with times.",
    bad=Example({"incident": {"kind": "near-miss"}, "timeline": []}, ("timeline",)),
    good=_SOUND,
    completeness=True,
)
def missing_timeline(record: Record, policy: Policy) -> Iterable[Spot]:
    if not record.timeline:
        yield Spot(("timeline",), "The timeline is empty.")


@check(
    ERROR,
    about="Without a cause the actions treat what was seen, and the incident comes back.",
    advice="Ask why until a part of the system answers, or add an action that investigates the open question.",
    source=_BOOK,
    bad=Example({"whys": [], "actions": [{"addresses": ["L1"]}, {"addresses": ["L1"]}, {}]}, ("whys",)),
    good=Example(
        {
            "whys": [{}, {}, {"answer": "", "root_cause": False}, {}],
            "actions": [{"kind": "investigate", "title": "Reproduce the load of 10 March on staging"}, {}, {}],
        }
    ),
    completeness=True,
)
def missing_root_cause(record: Record, policy: Policy) -> Iterable[Spot]:
    if not any(why.answer.strip() for why in record.whys) and not _honestly_open(record):
        yield Spot(("whys",), "No root cause is recorded.")


def _honestly_open(record: Record) -> bool:
    """Whether an action investigates a why that nobody could answer."""
    sought = {id_ for action in record.actions if action.kind == "investigate" for id_ in action.addresses}
    return any(why.id in sought and is_leaf(record.whys, index) for index, why in enumerate(record.whys))


@check(
    ERROR,
    about="What customers felt decides how much the rest matters.",
    advice="Say how many were affected, and what they saw; of a near miss, what could have happened.",
    source=_BOOK,
    bad=Example({"impact": {"customers_affected": None, "what_customers_saw": ""}}, ("impact",)),
    good=_SOUND,
    completeness=True,
)
def missing_impact(record: Record, policy: Policy) -> Iterable[Spot]:
    said = (getattr(record.impact, key) for key in type(record.impact).model_fields if key != "estimated")
    if not any(each or each == 0 for each in said):  # nobody affected says something
        yield Spot(("impact",), "The impact is not recorded.")


@check(
    ERROR,
    about="Lessons are what other teams can take from it.",
    advice="Name one thing that went well, one to improve, and where you got lucky.",
    bad=Example({"to_improve": [], "actions": [{}, {}, {"addresses": ["W4"]}]}, ("to_improve",)),
    good=_SOUND,
    completeness=True,
)
def missing_lessons(record: Record, policy: Policy) -> Iterable[Spot]:
    if not (record.went_well or record.to_improve or record.got_lucky):
        yield Spot(("to_improve",), "There is no lesson.")


@check(
    ERROR,
    about="A review that changes nothing was a talk.",
    advice="Decide on three to seven actions, or waive this check with the reason why nothing is to be done.",
    source=_BOOK,
    bad=Example(
        {"actions": [], "whys": [{}, {}, {"root_cause": False}, {"root_cause": False}]},
        ("actions",),
    ),
    good=_SOUND,
    completeness=True,
)
def missing_actions(record: Record, policy: Policy) -> Iterable[Spot]:
    if not record.actions:
        yield Spot(("actions",), "There is no action.")


@check(
    ERROR,
    about="Every duration is counted from the start, which is mostly earlier than the first alert.",
    advice="Mark the event with which it began for customers as started.",
    bad=Example({"timeline": [{"milestones": []}, {}, {}, {}, {}]}, ("timeline",)),
    good=Example({"incident": {"kind": "near-miss"}, "timeline": [{"milestones": []}, {}, {}, {}, {}]}),
    completeness=True,
)
def missing_start(record: Record, policy: Policy) -> Iterable[Spot]:
    yield from _missing(record, "started", "No event with a time is marked as the start of the incident.")


@check(
    ERROR,
    about="An incident without an end has no duration, and may still go on.",
    advice="Mark the event with which all was normal again as resolved.",
    bad=Example({"timeline": [{}, {}, {}, {}, {"milestones": []}]}, ("timeline",)),
    good=Example({"incident": {"kind": "near-miss"}, "timeline": [{}, {}, {}, {}, {"milestones": []}]}),
    completeness=True,
)
def missing_end(record: Record, policy: Policy) -> Iterable[Spot]:
    yield from _missing(record, "resolved", "No event with a time is marked as the end of the incident.")


def _missing(record: Record, name: str, message: str) -> Iterator[Spot]:
    if record.incident.kind != "near-miss" and not milestone(record.timeline, name):
        yield Spot(("timeline",), message)


@check(
    ERROR,
    about="What belongs to everybody is done by nobody.",
    advice="Name the one person who sees to it.",
    source=_BOOK,
    bad=Example({"actions": [{"owner": ""}, {}, {}]}, ("actions", 0, "owner")),
    good=Example({"actions": [{"owner": "", "status": "done"}, {}, {}]}),
    completeness=True,
)
def action_without_owner(record: Record, policy: Policy) -> Iterable[Spot]:
    yield from _lacking(record, "owner", "has no owner")


@check(
    ERROR,
    about="Work without a date loses against work with one.",
    advice="Agree on the day by which it is done.",
    source=_BOOK,
    bad=Example({"actions": [{"due": None}, {}, {}]}, ("actions", 0, "due")),
    good=Example({"actions": [{"due": None, "status": "done"}, {}, {}]}),
    completeness=True,
)
def action_without_due(record: Record, policy: Policy) -> Iterable[Spot]:
    yield from _lacking(record, "due", "has no due date")


@check(
    WARNING,
    about="Priorities say what is done first when not all can be done.",
    advice="Set it to high, medium or low.",
    source=_BOOK,
    bad=Example({"actions": [{"priority": ""}, {}, {}]}, ("actions", 0, "priority")),
    good=Example({"actions": [{"priority": "", "status": "done"}, {}, {}]}),
    completeness=True,
)
def action_without_priority(record: Record, policy: Policy) -> Iterable[Spot]:
    yield from _lacking(record, "priority", "has no priority")


def _lacking(record: Record, key: str, message: str) -> Iterator[Spot]:
    for index, action in open_actions(record):
        if not getattr(action, key):
            yield Spot(("actions", index, key), f"{_called(action)} {message}.")


def _called(action: Action) -> str:
    return f"Action {action.id}" if action.id else "An action"


CHECKS = (
    missing_summary, missing_timeline, missing_root_cause, missing_impact, missing_lessons, missing_actions,
    missing_start, missing_end, action_without_owner, action_without_due, action_without_priority,
)  # fmt: skip
