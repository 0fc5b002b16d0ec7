"""Causes: whys that go past the first symptom, branch, end at the system, and lead to action."""

from collections.abc import Iterable, Iterator

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.checks.wording import PERSON, wording
from pmreview.core.finding import HINT, WARNING
from pmreview.core.live_actions import live_actions, open_actions
from pmreview.core.people import people
from pmreview.core.policy import Policy
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.tree import grow, parents, walk

_DEEP = 3
_SOUND = Example({})
_ONE_CHAIN = [{}, {}, {}, {"after": "W3"}]


@check(
    WARNING,
    about="A root cause that nothing answers will be the root cause again.",
    advice="Add an action that addresses it, or write down why nothing is to be done.",
    bad=Example({"actions": [{}, {"addresses": ["W3"]}, {}]}, ("whys", 3)),
    good=Example(
        {
            "whys": [{}, {}, {}, {"no_action_because": "The pool goes away with the new database"}],
            "actions": [{}, {"addresses": ["W3"]}, {}],
        }
    ),
)
def cause_without_action(record: Record, policy: Policy) -> Iterable[Spot]:
    answered = {id_ for _, action in live_actions(record) for id_ in action.addresses}
    for index, why in enumerate(record.whys):
        if why.root_cause and why.id not in answered and not why.no_action_because.strip():
            yield Spot(("whys", index), f"No action addresses the root cause {why.id}".rstrip() + ".")


@check(
    HINT,
    about="An action that answers no cause and no lesson may be a good idea, but for another day.",
    advice="Say which why or lesson it addresses, or take it out.",
    bad=Example({"actions": [{}, {}, {"addresses": []}]}, ("actions", 2, "addresses")),
    good=_SOUND,
)
def action_without_cause(record: Record, policy: Policy) -> Iterable[Spot]:
    for index, action in open_actions(record):
        if not action.addresses:
            name = f"Action {action.id}" if action.id else f"The action {quoted(action.title)}"
            yield Spot(("actions", index, "addresses"), f"{name} addresses no why and no lesson.")


@check(
    HINT,
    about="The first answers say what broke; what let it break lies deeper.",
    advice="Ask of the last answer once more: what made that possible?",
    source="the five whys",
    bad=Example({"whys": [{}, {}, {"after": "W1"}, {}]}, ("whys",)),
    good=_SOUND,
)
def shallow_whys(record: Record, policy: Policy) -> Iterable[Spot]:
    if record.whys and max(branch.depth for branch in walk(grow(record.whys))) + 1 < _DEEP:
        yield Spot(("whys",), "No chain of whys is three deep.")


@check(
    HINT,
    about="Complex systems fail where several things are true at once; one chain tells one of them.",
    advice="Ask what else had to be true, and why nobody could see it sooner.",
    source="Allspaw; PagerDuty's guide",
    bad=Example({"whys": _ONE_CHAIN}, ("whys",)),
    good=_SOUND,
)
def single_cause(record: Record, policy: Policy) -> Iterable[Spot]:
    if record.whys and len(_leaves(record)) == 1:
        yield Spot(("whys",), "There is one chain of whys only.")


@check(
    WARNING,
    about="Where the answer is a person, the next person will do the same.",
    advice="Ask once more: what made it possible, and what would have stopped anybody from doing the same?",
    source="PagerDuty's guide: what one person did is never the root cause",
    bad=Example({"whys": [{}, {}, {}, {"answer": "An admin accidentally removed the alert"}]}, ("whys", 3, "answer")),
    good=Example({"whys": [{}, {}, {}, {"answer": "The alert could be removed without a second pair of eyes"}]}),
)
def person_as_cause(record: Record, policy: Policy) -> Iterable[Spot]:
    known = (*people(record), *policy.people)
    for index in _ends(record):
        remarks = wording(record.whys[index].answer, people=known, where="cause")
        if remark := next((each for each in remarks if each.check == PERSON), None):
            yield Spot(("whys", index, "answer"), remark.message, remark.span)


def _leaves(record: Record) -> set[int]:
    return set(range(len(record.whys))) - set(parents(record.whys))


def _ends(record: Record) -> Iterator[int]:
    """The whys that the answer rests on: the leaves, and those that the room marked as a root cause."""
    leaves = _leaves(record)
    return (index for index, why in enumerate(record.whys) if index in leaves or why.root_cause)


CHECKS = (cause_without_action, action_without_cause, shallow_whys, single_cause, person_as_cause)
