"""The facts of a record."""

from collections.abc import Iterable, Iterator

from pmreview.core.actions import Action
from pmreview.core.closed_lists import CLOSED
from pmreview.core.durations import durations
from pmreview.core.facts import ActionFacts, Facts, Span
from pmreview.core.first_day import day_of
from pmreview.core.ids import given_ids
from pmreview.core.incident import is_restricted
from pmreview.core.live_actions import open_actions
from pmreview.core.record import Record
from pmreview.core.sections import SECTIONS
from pmreview.core.timeline import instant, moments
from pmreview.core.value import Value


def facts_of(record: Record) -> Facts:
    """What is known of `record`."""
    incident, restricted = record.incident, is_restricted(record.incident)
    still = [action for _, action in open_actions(record)]
    return Facts(
        id=incident.id,
        title="" if restricted else incident.title,
        kind=incident.kind,
        severity=incident.severity,
        status=incident.status,
        owner="" if restricted else incident.owner,
        restricted=restricted,
        components=_once(incident.components),
        day=day_of(record),
        causes=_once(why.category for why in record.whys if why.root_cause),
        spans=tuple(
            Span(each.state, each.length.total_seconds() if each.length is not None else None)
            for each in durations(record)
        ),
        review_after=_review_after(record),
        empty=tuple(_empty_sections(record)),
        open=len(still),
        next_due=min((action.due for action in still if action.due), default=None),
    )


def actions_of(record: Record) -> tuple[ActionFacts, ...]:
    """What is known of the actions of `record`, in file order; one without an id has the one that it will get."""
    restricted = is_restricted(record.incident)
    named = zip(given_ids(record, "A"), record.actions, strict=True)
    return tuple(_action(place, id_, action, restricted) for place, (id_, action) in enumerate(named))


def _action(place: int, id_: str, action: Action, restricted: bool) -> ActionFacts:
    return ActionFacts(
        place=place,
        id=id_,
        title="" if restricted else action.title,
        done_when="" if restricted else action.done_when,
        owner="" if restricted else action.owner,
        due=action.due,
        priority=action.priority,
        status=action.status,
        open=action.status not in CLOSED,
        ticket="" if restricted else action.ticket,
        created_on=action.created_on,
        done_on=action.done_on,
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in names if (name := each.strip())))


def _review_after(record: Record) -> float | None:
    end = moments(record.timeline).get("resolved")
    held = next((meeting.held_at for meeting in record.meetings if meeting.held_at), None)
    return (held - instant(end)).total_seconds() if end and held else None


def _empty_sections(record: Record) -> Iterator[str]:
    for section in SECTIONS:
        if section.id == "incident":
            there = bool(record.incident.summary.strip())
        else:
            there = any(_holds(getattr(record, key)) for key in section.keys)
        if not there:
            yield section.id


def _holds(part: object) -> bool:
    """Whether anything is written there. That a number is an estimate says nothing without the number."""
    if isinstance(part, Value):
        return any(_holds(each) for each in part.__dict__.values() if not isinstance(each, bool))
    return bool(part.strip()) if isinstance(part, str) else part is not None and part != ()
