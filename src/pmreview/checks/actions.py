"""Actions: a few, owned by a person, clear about their end, in an order, and in time."""

import re
from collections.abc import Iterable
from datetime import date

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.checks.wording import VAGUE, wording
from pmreview.checks.words import persons
from pmreview.core.days import shown_day
from pmreview.core.finding import HINT, WARNING
from pmreview.core.live_actions import decided_on, live_actions, open_actions
from pmreview.core.people import people
from pmreview.core.policy import Policy
from pmreview.core.record import Record

_BOOK = "Site Reliability Workbook, chapter 10"
_SEVERAL = re.compile(r"[,;/&+]|\band\b|\bund\b", re.IGNORECASE)
_GROUPS = (
    persons.ROLES
    | persons.GROUPS_ALONE
    | persons.SHIFTS
    | persons.THIRD_PERSON
    | persons.FIRST_PERSON
    | {"call", "group"}
)
_FEW_WILL_DO = ("near-miss", "drill")


@check(
    HINT,
    about="In a group each waits for the others; one person can still ask them for help.",
    advice="Name the one person who sees to it.",
    source="Karau and Williams on social loafing; " + _BOOK,
    bad=Example({"actions": [{"owner": "platform team"}, {}, {}]}, ("actions", 0, "owner")),
    good=Example({"actions": [{"owner": "Team Lead Ana Ruiz"}, {}, {}]}),
)
def team_as_owner(record: Record, policy: Policy) -> Iterable[Spot]:
    teams = {team.casefold() for team in policy.teams}
    for index, action in open_actions(record):
        owner = action.owner
        if owner and (_SEVERAL.search(owner) or owner.casefold() in teams or _is_group(owner)):
            yield Spot(("actions", index, "owner"), f"{owner} is more than one person, or a role.")


def _is_group(owner: str) -> bool:
    """Whether the owner's last word (or `team` before it) is a role or a group rather than a name."""
    *before, last = owner.lower().lstrip("@#").replace("-", " ").split() or [""]
    last = last if last in persons.ROLES else last.removesuffix("s")
    return last in _GROUPS or (len(before) == 1 and before[0] in ("team", "squad"))


@check(
    WARNING,
    about="An action is done when somebody who was not in the room can see that it is.",
    advice="Name the thing that will be there, and a figure or a place where anybody can see it.",
    source=_BOOK + "; Lunney, Lueder and Beyer in ;login: 2017",
    bad=Example({"actions": [{"title": "Improve monitoring"}, {}, {}]}, ("actions", 0, "title")),
    good=Example({"actions": [{"title": "Improve monitoring", "done_when": "A full pool pages on-call"}, {}, {}]}),
)
def vague_action(record: Record, policy: Policy) -> Iterable[Spot]:
    known = (*people(record), *policy.people)
    for index, action in open_actions(record):
        if action.done_when.strip():
            continue
        for remark in wording(action.title, people=known, where="action"):
            if remark.check == VAGUE:
                yield Spot(("actions", index, "title"), remark.message, remark.span)


_MANY = [
    {"title": f"Add alert {n} to the pool's chart", "owner": "Ana Ruiz", "due": date(2026, 4, 2),
     "priority": "low", "addresses": ["W4"]}
    for n in range(8)
]  # fmt: skip


@check(
    WARNING,
    about="Of a long list little is done, and nobody can say what matters.",
    advice="Keep what prevents or detects most, and drop or park the rest.",
    source="three to seven is the aim; nobody has measured a limit",
    bad=Example({"actions": [{}, {}, {}, *_MANY]}, ("actions",)),
    good=Example({"actions": [{}, {}, {}, *_MANY[:7]]}),
)
def too_many_actions(record: Record, policy: Policy) -> Iterable[Spot]:
    count = sum(1 for _ in live_actions(record))
    if count > policy.most_actions:
        yield Spot(("actions",), f"There are {count} actions; more than {policy.most_actions} are rarely done.")


@check(
    HINT,
    about="One or two actions seldom reach the cause, its detection and the response.",
    advice="Ask what would have prevented it, shown it sooner, and ended it sooner.",
    bad=Example(
        {"actions": [{}, {"addresses": ["W4", "L1"]}]},
        ("actions",),
    ),
    good=Example({"incident": {"severity": "minor"}, "actions": [{}, {"addresses": ["W4", "L1"]}]}),
)
def few_actions(record: Record, policy: Policy) -> Iterable[Spot]:
    count = sum(1 for _ in live_actions(record))
    asked = record.incident.kind not in _FEW_WILL_DO and record.incident.severity != "minor"
    if asked and 0 < count < policy.fewest_actions:
        yield Spot(("actions",), f"{_counted(count)} for an incident of this size.")


def _counted(count: int) -> str:
    return "There is one action" if count == 1 else f"There are {count} actions"


@check(
    HINT,
    about="Where all is equally urgent, chance decides what is done first.",
    advice="Say which of them matters most.",
    source=_BOOK,
    bad=Example({"actions": [{}, {}, {"priority": "high"}, {**_MANY[0], "priority": "high"}]}, ("actions",)),
    good=Example({"actions": [{}, {}, {}, _MANY[0]]}),
)
def same_priority(record: Record, policy: Policy) -> Iterable[Spot]:
    given = [action.priority for _, action in open_actions(record)]
    if len(given) > 3 and given[0] and len(set(given)) == 1:
        yield Spot(("actions",), f"All {len(given)} open actions have the priority {given[0]}.")


@check(
    HINT,
    about="To repair and to respond faster is good; the same failure comes back unless something prevents or shows it.",
    advice="Ask what would have stopped it, or shown it before customers did.",
    source=_BOOK,
    bad=Example({"actions": [{"kind": "repair"}, {"kind": "mitigate"}, {}]}, ("actions",)),
    good=Example({"actions": [{"kind": "repair"}, {}, {}]}),
)
def no_preventive_action(record: Record, policy: Policy) -> Iterable[Spot]:
    kinds = {action.kind for _, action in live_actions(record)}
    if any(kinds) and not kinds & {"prevent", "detect"}:
        yield Spot(("actions",), "No action prevents the incident or detects it sooner.")


@check(
    HINT,
    about="What is of high priority is done before the memory of the incident fades.",
    advice="Bring the date forward, lower the priority, or split off a first step.",
    source="PagerDuty's guide: 15 and 30 days; GitLab's handbook",
    bad=Example({"actions": [{"due": date(2026, 6, 1)}, {}, {}]}, ("actions", 0, "due")),
    good=Example({"actions": [{"due": date(2026, 4, 11)}, {}, {}]}),
)
def action_due_late(record: Record, policy: Policy) -> Iterable[Spot]:
    time = policy.time_for_actions(record.incident.severity)
    for index, action in open_actions(record):
        decided = decided_on(action, record)
        if action.priority == "high" and action.due and decided and action.due - decided > time:
            days = (action.due - decided).days
            yield Spot(("actions", index, "due"), f"High priority, and due {days} days after it was decided.")


@check(
    WARNING,
    about="A due date before the decision is a mistyped one, mostly of the year.",
    advice="Correct the date.",
    bad=Example({"actions": [{"due": date(2025, 3, 27)}, {}, {}]}, ("actions", 0, "due")),
    good=Example({"actions": [{"due": date(2026, 3, 12)}, {}, {}]}),
)
def action_due_past(record: Record, policy: Policy) -> Iterable[Spot]:
    for index, action in open_actions(record):
        decided = decided_on(action, record)
        if action.due and decided and action.due < decided:
            yield Spot(("actions", index, "due"), f"It is due on {shown_day(action.due)}, before it was decided.")


CHECKS = (
    team_as_owner, vague_action, too_many_actions, few_actions, same_priority, no_preventive_action, action_due_late,
    action_due_past,
)  # fmt: skip
