"""The record itself: keys and values that are known, references that lead somewhere, and what customers are owed."""

from collections.abc import Iterable
from functools import cache

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.checks.texts import tables
from pmreview.core.finding import ERROR, HINT, WARNING
from pmreview.core.ids import ID_KEYS, ids_of
from pmreview.core.nearest import nearest
from pmreview.core.policy import Policy
from pmreview.core.quoting import quoted
from pmreview.core.record import Record
from pmreview.core.timeline import milestone
from pmreview.core.tree import parents
from pmreview.core.value import Value, shape_of

_SOUND = Example({})
_CUSTOMERS = ("incident", "")


@check(
    WARNING,
    about="A mistyped key is kept, and nobody reads what stands behind it.",
    advice="Correct the key, or move your own fields into the table custom.",
    bad=Example({"incident": {"sevrity": "minor"}}, ("incident", "sevrity")),
    good=Example({"custom": {"epic": "SHOP-7"}}),
)
def unknown_key(record: Record, policy: Policy) -> Iterable[Spot]:
    for path, value in tables(record):
        for key in value.__pydantic_extra__ or {}:
            near = _suggested(key, tuple(type(value).model_fields))
            yield Spot((*path, key), f"pmreview knows no key {quoted(key)} here{near}.")


@check(
    WARNING,
    about="A word from outside the list is kept, but no figure and no check counts it.",
    advice="Use one of the allowed words.",
    bad=Example({"actions": [{"kind": "prevnt"}, {}, {}]}, ("actions", 0, "kind")),
    good=_SOUND,
)
def unknown_value(record: Record, policy: Policy) -> Iterable[Spot]:
    for path, value in tables(record):
        for key, choices in _closed(type(value)):
            given = getattr(value, key)
            for word in given if isinstance(given, tuple) else (given,):
                if word and word not in choices:
                    yield Spot(
                        (*path, key), f"{quoted(word)} is not one of {', '.join(choices)}{_suggested(word, choices)}."
                    )


def _suggested(word: str, known: tuple[str, ...]) -> str:
    near = nearest(word, known)
    return f"; the nearest is {near}" if near else ""


@cache
def _closed(kind: type[Value]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The fields of `kind` that are closed lists, with their words."""
    shapes = ((key, shape_of(field)) for key, field in kind.model_fields.items())
    return tuple((key, shape.choices) for key, shape in shapes if shape and shape.choices)


@check(
    WARNING,
    about="A reference that leads nowhere hides what an action is for, or where a why belongs.",
    advice="Name the id of a why or a lesson that is there, or take the reference out.",
    bad=Example({"actions": [{"addresses": ["W3", "W9"]}, {}, {}]}, ("actions", 0, "addresses")),
    good=_SOUND,
)
def broken_reference(record: Record, policy: Policy) -> Iterable[Spot]:
    whys, every = set(ids_of(record, "W")), {id_ for letter in ID_KEYS for id_ in ids_of(record, letter)}
    for index, (why, parent) in enumerate(zip(record.whys, parents(record.whys), strict=True)):
        if why.after and parent is None:
            how = "leads in a circle" if why.after in whys else "is the id of no why"
            yield Spot(("whys", index, "after"), f"{quoted(why.after)} {how}.")
    reasons = whys | set(ids_of(record, "L"))
    for index, action in enumerate(record.actions):
        for id_ in action.addresses:
            if id_ not in reasons:
                yield Spot(("actions", index, "addresses"), f"{quoted(id_)} is the id of no why and no lesson.")
    for index, waiver in enumerate(record.waivers):
        if waiver.on and waiver.on not in every:
            yield Spot(("waivers", index, "on"), f"{quoted(waiver.on)} is the id of no item.")


@check(
    ERROR,
    about="Two people changed the same words, and both versions are kept until somebody decides.",
    advice="Write what is right at the place it names, and delete the entry.",
    bad=Example({"conflicts": [{"path": "incident.title", "ours": "Errors", "theirs": "Outage"}]}, ("conflicts", 0)),
    good=_SOUND,
)
def unresolved_conflict(record: Record, policy: Policy) -> Iterable[Spot]:
    for index, conflict in enumerate(record.conflicts):
        from pmreview.core.conflicts import called  # with all of merging, which hardly any record needs

        yield Spot(("conflicts", index), f"Two people changed this: {called(record, conflict)}.")


@check(
    WARNING,
    about="Many and some mean something else to everybody who reads them.",
    advice="Give a number or a share of customers, or a measure such as failed requests; an estimate will do.",
    source="Site Reliability Workbook, chapter 10",
    bad=Example({"impact": {"customers_affected": None}}, ("impact",)),
    good=Example({"impact": {"customers_affected": None, "measure": "12 % of payments failed"}}),
)
def impact_without_number(record: Record, policy: Policy) -> Iterable[Spot]:
    impact = record.impact
    told = impact.what_customers_saw or impact.business_impact or impact.affected or impact.measure
    numbers = (impact.customers_affected, impact.customers_affected_max, impact.share_percent)
    counted = any(each is not None for each in numbers) or any(char.isdigit() for char in impact.measure)
    if told and not counted and record.incident.kind in (*_CUSTOMERS, "security"):
        yield Spot(("impact",), "The impact has no number.")


@check(
    HINT,
    about="Customers forgive a failure sooner than a silence.",
    advice="Mark the event with which customers were told, or say how they were told.",
    source="PagerDuty's guide; Statuspage",
    bad=Example({"timeline": [{}, {}, {"milestones": []}, {}, {}]}, ("timeline",)),
    good=Example({"incident": {"kind": "internal"}, "timeline": [{}, {}, {"milestones": []}, {}, {}]}),
)
def customers_not_told(record: Record, policy: Policy) -> Iterable[Spot]:
    told = record.impact.told_via or milestone(record.timeline, "customers-told")
    if record.incident.kind in _CUSTOMERS and record.timeline and not told:
        yield Spot(("timeline",), "Nothing says when customers were told.")


CHECKS = (
    unknown_key, unknown_value, broken_reference, unresolved_conflict, impact_without_number, customers_not_told,
)  # fmt: skip
