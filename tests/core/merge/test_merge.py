"""Two people change one record at the same time: what comes of it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from pmreview.core.actions import Action
from pmreview.core.incident import Incident
from pmreview.core.lessons import Lesson
from pmreview.core.meeting import Feedback, Meeting, ParkedTopic, Votes, Waiver
from pmreview.core.merge import merge
from pmreview.core.record import Conflict, Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event

TEN = datetime(2026, 3, 10, 10, tzinfo=UTC)


def event(minute: int, text: str, **fields: Any) -> Event:
    return Event(at=TEN + timedelta(minutes=minute), text=text, **fields)


RECORD = Record(
    incident=Incident(title="Checkout errors", severity="major", owner="Ana Ruiz", summary="Checkout failed for all."),
    timeline=(event(11, "Release goes live"), event(14, "The alert fires"), event(32, "New pool size is live")),
    whys=(
        Why(id="W1", question="Why did checkout break?", answer="No connections were left"),
        Why(id="W2", after="W1", question="Why were none left?"),
    ),
    to_improve=(Lesson(id="L1", text="Nobody told customers"), Lesson(id="L2", text="The runbook was old", votes=1)),
    actions=(Action(id="A3", title="Add a load test", owner="Ana Ruiz"),),
    meetings=(Meeting(held_at=TEN, attendees=("Ana Ruiz", "Sam Ito"), minutes={"timeline": 8.0}),),
)


def incident(**changes: Any) -> Record:
    return RECORD.but(incident=RECORD.incident.but(**changes))


def entry(where: str, index: int, **changes: Any) -> Record:
    items = getattr(RECORD, where)
    return RECORD.but(**{where: (*items[:index], items[index].but(**changes), *items[index + 1 :])})


def added(where: str, *items: Any) -> Record:
    return RECORD.but(**{where: (*getattr(RECORD, where), *items)})


def texts(record: Record) -> list[str]:
    return [event.text for event in record.timeline]


def test_an_undo_with_nothing_in_between_gives_back_the_very_record() -> None:
    after = incident(severity="minor")
    assert merge(base=after, ours=after, theirs=RECORD).record is RECORD


def test_an_undo_leaves_what_others_changed_meanwhile() -> None:
    after = incident(severity="minor")
    now = added("actions", Action(id="A4", title="Alert on pool use")).but(incident=after.incident)
    merged = merge(base=after, ours=now, theirs=RECORD).record
    assert merged.incident is RECORD.incident
    assert merged.actions == now.actions


def test_two_people_edit_different_words_of_one_summary() -> None:
    merged = merge(RECORD, incident(summary="Payments failed for all."), incident(summary="Checkout failed for most."))
    assert merged.record.incident.summary == "Payments failed for most."
    assert not merged.record.conflicts


def test_where_both_change_the_same_word_ours_stays_and_both_are_kept() -> None:
    record = merge(
        RECORD, incident(summary="Payments failed for all."), incident(summary="Orders failed for all.")
    ).record
    assert record.incident.summary == "Payments failed for all."
    assert record.conflicts == (
        Conflict(path="incident.summary", ours="Payments failed for all.", theirs="Orders failed for all."),
    )


def test_a_conflict_that_is_known_is_not_kept_twice() -> None:
    ours, theirs = incident(severity="minor"), incident(severity="critical")
    once = merge(RECORD, ours, theirs).record
    assert merge(RECORD, once, theirs).record.conflicts == once.conflicts


def test_two_owners_are_not_mixed_into_a_third() -> None:
    record = merge(RECORD, incident(owner="Ana Costa"), incident(owner="Lee Ruiz")).record
    assert record.incident.owner == "Ana Costa"
    assert record.conflicts == (Conflict(path="incident.owner", ours="Ana Costa", theirs="Lee Ruiz"),)


@pytest.mark.parametrize(
    ("key", "ours", "theirs", "said"),
    [
        ("due", date(2026, 4, 1), date(2026, 5, 1), ("2026-04-01", "2026-05-01")),
        ("due", None, date(2026, 5, 1), ("", "2026-05-01")),
        ("status", "done", "dropped", ("done", "dropped")),
    ],
)
def test_two_values_of_one_field_are_kept_as_they_are_written(
    key: str, ours: Any, theirs: Any, said: tuple[str, str]
) -> None:
    base = entry("actions", 0, due=date(2026, 3, 20))
    versions = (base.but(actions=(base.actions[0].but(**{key: value}),)) for value in (ours, theirs))
    assert merge(base, *versions).record.conflicts == (
        Conflict(path=f"actions[A3].{key}", ours=said[0], theirs=said[1]),
    )


def test_two_fields_of_one_action_are_both_changed() -> None:
    merged = merge(RECORD, entry("actions", 0, owner="Sam Ito"), entry("actions", 0, due=date(2026, 4, 1))).record
    assert merged.actions == (RECORD.actions[0].but(owner="Sam Ito", due=date(2026, 4, 1)),)


def test_both_add_an_action_a4_and_what_refers_to_theirs_follows() -> None:
    ours = added("actions", Action(id="A4", title="Alert on pool use"))
    theirs = added("actions", Action(id="A4", title="Write a runbook")).but(
        waivers=(Waiver(check="vague-action", on="A4"), Waiver(check="vague-action", on="A3")),
        conflicts=(Conflict(path="actions[A4].owner", ours="Ana", theirs="Sam"),),
    )
    merged = merge(RECORD, ours, theirs)
    assert [(action.id, action.title) for action in merged.record.actions[1:]] == [
        ("A4", "Alert on pool use"),
        ("A5", "Write a runbook"),
    ]
    assert [waiver.on for waiver in merged.record.waivers] == ["A5", "A3"]
    assert merged.record.conflicts[0].path == "actions[A5].owner"
    assert merged.said == ("Their new action A4 is now A5.",)


def test_a_renumbered_why_takes_its_tree_and_its_actions_along() -> None:
    ours = added("whys", Why(id="W3", after="W2", question="Why no limit?"))
    theirs = added("whys", Why(id="W3", after="W1", question="Why no alert?"), Why(id="W4", after="W3")).but(
        actions=(RECORD.actions[0].but(addresses=("W1", "W3")),)
    )
    record = merge(RECORD, ours, theirs).record
    assert [(why.id, why.after) for why in record.whys[2:]] == [("W3", "W2"), ("W5", "W1"), ("W4", "W5")]
    assert record.actions[0].addresses == ("W1", "W5")


def test_a_lesson_of_theirs_is_renumbered_across_the_three_lists() -> None:
    merged = merge(
        RECORD, added("went_well", Lesson(id="L3", text="Ours")), added("got_lucky", Lesson(id="L3", text="Hers"))
    )
    assert merged.record.went_well[0].id == "L3"
    assert merged.record.got_lucky[0].id == "L4"


def test_both_give_ids_to_a_record_without_any() -> None:
    bare = RECORD.but(whys=(Why(question="Why did checkout break?"), Why(question="Why so late?")))
    ours = bare.but(whys=(bare.whys[0].but(id="W1"), bare.whys[1].but(id="W2", answer="No alert")))
    new = Why(id="W1", question="What was changed?")
    theirs = bare.but(
        whys=(new, bare.whys[0].but(id="W2"), bare.whys[1].but(id="W3")),
        actions=(RECORD.actions[0].but(addresses=("W3",)),),
    )
    record = merge(bare, ours, theirs).record
    assert [(why.id, why.question) for why in record.whys] == [
        ("W4", "What was changed?"),
        ("W1", "Why did checkout break?"),
        ("W2", "Why so late?"),
    ]
    assert record.whys[2].answer == "No alert"
    assert record.actions[0].addresses == ("W2",)


def test_one_deletes_a_why_that_another_answers() -> None:
    without, answered = RECORD.but(whys=RECORD.whys[:1]), entry("whys", 1, answer="A leak")
    theirs_answered = merge(RECORD, without, answered)
    assert theirs_answered.record.whys == answered.whys
    assert theirs_answered.said == ("You deleted W2, but they changed it: it stays.",)
    ours_answered = merge(RECORD, answered, without)
    assert ours_answered.record.whys == answered.whys
    assert ours_answered.said == ("They deleted W2, but you changed it: it stays.",)


def test_a_deleted_event_is_named_by_its_words() -> None:
    said = merge(RECORD, entry("timeline", 1, key=True), RECORD.but(timeline=RECORD.timeline[::2])).said
    assert said == ("They deleted “The alert fires”, but you changed it: it stays.",)


def test_what_one_deletes_and_nobody_changed_is_gone() -> None:
    merged = merge(RECORD, RECORD.but(timeline=RECORD.timeline[1:]), RECORD.but(timeline=RECORD.timeline[:2]))
    assert texts(merged.record) == ["The alert fires"]
    assert merged.said == ()


def test_new_events_go_where_each_side_put_them() -> None:
    first, second, third = RECORD.timeline
    ours = RECORD.but(timeline=(first, event(12, "Ours"), second, third))
    theirs = RECORD.but(timeline=(event(5, "Before"), first, second, event(20, "Theirs"), third))
    assert texts(merge(RECORD, ours, theirs).record) == [
        "Before",
        "Release goes live",
        "Ours",
        "The alert fires",
        "Theirs",
        "New pool size is live",
    ]


def test_the_same_event_added_on_both_sides_is_one() -> None:
    ours = added("timeline", event(40, "Errors are gone"), event(45, "All clear"))
    theirs = added("timeline", event(40, "Errors are gone"), event(41, "Support agrees"))
    assert texts(merge(RECORD, ours, theirs).record)[3:] == ["Errors are gone", "All clear", "Support agrees"]


def test_an_event_is_recognised_wherever_it_went_and_though_both_changed_it() -> None:
    first, second, third = RECORD.timeline
    ours = RECORD.but(timeline=(third, first, second.but(text="The first alert fires")))
    theirs = RECORD.but(timeline=(second.but(who="monitoring"), third))
    merged = merge(RECORD, ours, theirs)
    assert merged.record.timeline == (third, second.but(text="The first alert fires", who="monitoring"))
    assert not merged.record.conflicts


def test_a_conflict_in_an_event_names_its_place_in_the_merged_list() -> None:
    theirs = RECORD.but(timeline=(event(0, "Quiet"), RECORD.timeline[0], RECORD.timeline[1].but(kind="note")))
    record = merge(RECORD, entry("timeline", 1, kind="alert"), theirs).record
    assert record.conflicts == (Conflict(path="timeline[2].kind", ours="alert", theirs="note"),)


def test_a_move_of_one_side_wins_over_an_edit_of_the_other() -> None:
    first, second, third = RECORD.timeline
    moved = RECORD.but(timeline=(second, third, first))
    edited = entry("timeline", 0, text="Release 2026.11 goes live")
    for versions in ((moved, edited), (edited, moved)):
        assert texts(merge(RECORD, *versions).record) == [
            "The alert fires",
            "New pool size is live",
            "Release 2026.11 goes live",
        ]


def test_attendees_who_come_and_go_on_both_sides() -> None:
    ours = entry("meetings", 0, attendees=("Ana Ruiz", "Lee Tan"))
    theirs = entry("meetings", 0, attendees=("Ana Ruiz", "Sam Ito", "Kim Osei", "Lee Tan"))
    assert merge(RECORD, ours, theirs).record.meetings[0].attendees == ("Ana Ruiz", "Kim Osei", "Lee Tan")


def test_minutes_of_different_stages_come_together() -> None:
    ours = entry("meetings", 0, minutes={"timeline": 9.5})
    theirs = entry("meetings", 0, minutes={"timeline": 8.0, "actions": 4.0})
    assert merge(RECORD, ours, theirs).record.meetings[0].minutes == {"timeline": 9.5, "actions": 4.0}


def test_votes_of_both_sides() -> None:
    alone = merge(RECORD, entry("to_improve", 1, votes=4), entry("to_improve", 0, votes=2)).record
    assert [lesson.votes for lesson in alone.to_improve] == [2, 4]
    both = merge(RECORD, entry("to_improve", 1, votes=4), entry("to_improve", 1, votes=2)).record
    assert both.conflicts == (Conflict(path="to_improve[L2].votes", ours="4", theirs="2"),)


def test_feedback_that_both_begin() -> None:
    ours = entry("meetings", 0, feedback=Feedback(learned=Votes(yes=5, no=1)))
    theirs = entry("meetings", 0, feedback=Feedback(learned=Votes(yes=5), worth_the_time=Votes(yes=6)))
    feedback = merge(RECORD, ours, theirs).record.meetings[0].feedback
    assert feedback == Feedback(learned=Votes(yes=5, no=1), worth_the_time=Votes(yes=6))


def test_a_lesson_that_one_moves_and_another_rewords_is_there_once() -> None:
    moved = RECORD.but(to_improve=RECORD.to_improve[:1], got_lucky=RECORD.to_improve[1:])
    reworded = entry("to_improve", 1, text="The runbook was two years old")
    for versions in ((moved, reworded), (reworded, moved)):
        record = merge(RECORD, *versions).record
        assert record.to_improve == RECORD.to_improve[:1]
        assert record.got_lucky == reworded.to_improve[1:]


def test_a_lesson_moved_to_two_lists_stays_in_ours() -> None:
    left = RECORD.to_improve[:1]
    ours = RECORD.but(to_improve=left, went_well=RECORD.to_improve[1:])
    theirs = RECORD.but(to_improve=left, got_lucky=RECORD.to_improve[1:])
    record = merge(RECORD, ours, theirs).record
    assert (record.went_well, record.got_lucky) == (RECORD.to_improve[1:], ())
    assert record.conflicts == (Conflict(path="went_well[L2]", ours="went_well", theirs="got_lucky"),)


def test_a_parked_topic_that_one_rewords_and_another_settles() -> None:
    base = added("parking_lot", ParkedTopic(text="Do we still need the old provider?"))
    ours = added("parking_lot", ParkedTopic(text="Do we still need the old payment provider?"))
    theirs = added("parking_lot", ParkedTopic(text="Do we still need the old provider?", outcome="dropped"))
    assert merge(base, ours, theirs).record.parking_lot == (ours.parking_lot[0].but(outcome="dropped"),)


def test_a_teams_own_fields_merge_key_by_key() -> None:
    base = RECORD.but(custom={"cost": {"centre": 4711, "eur": 10}, "tier": 1, "old": "x", "nan": float("nan")})
    ours = base.but(custom={"cost": {"centre": 4712, "eur": 10}, "tier": 2, "nan": float("nan")})
    theirs = base.but(
        custom={"cost": {"centre": 4711, "eur": 99}, "tier": 3, "old": "x", "new": [1], "nan": float("nan")}
    )
    record = merge(base, ours, theirs).record
    assert str(record.custom) == str({"cost": {"centre": 4712, "eur": 99}, "tier": 2, "nan": float("nan"), "new": [1]})
    assert record.conflicts == (Conflict(path="custom.tier", ours="2", theirs="3"),)


def test_keys_that_pmreview_does_not_know_merge_as_well() -> None:
    ours = entry("actions", 0, effort="3 days", id_of_team=[1])
    theirs = entry("actions", 0, effort="5 days", squad="orders")
    record = merge(RECORD, ours, theirs).record
    assert record.actions[0] == RECORD.actions[0].but(effort="3 days", id_of_team=[1], squad="orders")
    assert record.conflicts == (Conflict(path="actions[A3].effort", ours="3 days", theirs="5 days"),)


def test_what_neither_side_touched_is_shared() -> None:
    merged = merge(RECORD, incident(severity="minor"), entry("actions", 0, owner="Lee Tan")).record
    assert merged.timeline[1] is RECORD.timeline[1]
    assert merged.to_improve[1] is RECORD.to_improve[1]
    assert merged.impact is RECORD.impact


@pytest.mark.usefixtures("ends")
def test_five_thousand_events_with_one_change_on_each_side_merge_at_once() -> None:
    events = tuple(event(minute, f"Entry {minute} of a long night") for minute in range(5000))
    base = RECORD.but(timeline=events)
    ours = base.but(timeline=(*events[:99], events[99].but(key=True), *events[100:]))
    theirs = base.but(timeline=(*events[:4000], events[4000].but(text="Rolled back"), *events[4001:]))
    merged = merge(base, ours, theirs).record
    assert merged.timeline[99].key
    assert merged.timeline[4000].text == "Rolled back"
    assert merged.timeline[2000] is events[2000]
