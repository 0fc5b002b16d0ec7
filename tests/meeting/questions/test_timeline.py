"""On the timeline the record asks for what nobody has told yet."""

from datetime import timedelta

from tests.meeting.incidents import OUTAGE, at, event, record
from tests.meeting.questions.asking import asked, places


def silent(zone: str = "UTC", minutes: int = 13) -> list[str]:
    """What is asked of a timeline in which one stretch has no entry."""
    events = [event(f"10:{minute}", f"Step {minute}") for minute in range(20, 33, 2)]
    last = event("", "Over", "resolved").but(at=at("10:32") + timedelta(minutes=minutes))
    return asked(record(timeline=(*events, last), incident={"timezone": zone}), "timeline")


def test_a_silence_is_asked_about_with_its_times() -> None:
    assert silent()[0] == "Nothing is recorded between 10:32 and 10:45. What happened?"


def test_times_are_said_as_the_room_reads_them() -> None:
    assert silent("Asia/Kolkata")[0] == "Nothing is recorded between 16:02 and 16:15. What happened?"


def test_a_silence_of_days_is_said_with_its_days() -> None:
    assert silent(minutes=2 * 24 * 60)[0] == (
        "Nothing is recorded from 10 Mar 2026, 10:32 to 12 Mar 2026, 10:32. What happened?"
    )


def test_a_silence_points_to_the_entry_from_which_a_typed_time_counts() -> None:
    told = record(timeline=(event("10:00", "a"), event("10:01", "b"), event("10:02", "c"), event("10:30", "d")))
    assert places(told, "timeline")["Nothing is recorded between 10:02 and 10:30. What happened?"] == ("timeline", 2)


def test_a_record_that_begins_with_the_alert_is_asked_for_its_start() -> None:
    assert asked(record(timeline=OUTAGE[1:]), "timeline") == ["When did it start, before it was noticed at 10:14?"]


def test_every_missing_milestone_is_asked_for_on_its_own() -> None:
    told = record(timeline=(event("10:14", "Something"),))
    assert asked(told, "timeline") == [
        "When did it start, before anybody noticed?",
        "When did we first notice it, and what showed it?",
        "When did somebody begin to look into it?",
        "When did it stop hurting anybody?",
        "When was it over, and what told us so?",
    ]


def test_a_complete_timeline_asks_for_nothing() -> None:
    assert asked(record(timeline=OUTAGE), "timeline") == []


def test_a_near_miss_needs_no_milestones() -> None:
    assert asked(record(kind="near-miss", timeline=(event("10:14", "A fuse is warm"),)), "timeline") == []


def test_a_milestone_without_a_time_is_asked_for_its_time_and_not_as_missing() -> None:
    told = record(timeline=(event("", "The release goes live", "started"), *OUTAGE[1:]))
    assert places(told, "timeline") == {'When did this happen: "The release goes live"?': ("timeline", 0, "at")}


def test_a_hundred_events_without_a_time_do_not_ask_a_hundred_questions() -> None:
    told = record(timeline=(*OUTAGE, *(event("", f"Step {number}") for number in range(100))))
    assert asked(told, "timeline") == [f'When did this happen: "Step {number}"?' for number in range(3)]


def test_a_key_decision_is_asked_for_what_was_known() -> None:
    resize = event("10:25", "Resize the pool rather than roll back", kind="decision", key=True)
    assert asked(record(timeline=(*OUTAGE, resize)), "timeline") == [
        'What was known that led to "Resize the pool rather than roll back" at 10:25?'
    ]


def test_two_accounts_are_both_asked_for() -> None:
    restart = event("10:26", "Workers restart", disputed="Sam: 10:28, by the log")
    assert asked(record(timeline=(*OUTAGE, restart)), "timeline") == [
        'Where do the accounts of "Workers restart" at 10:26 differ, and what did each side see?'
    ]


def test_a_long_event_is_named_by_its_first_words() -> None:
    told = record(timeline=(*OUTAGE, event("", "The provider answers slowly, and every worker waits for it in turn")))
    assert asked(told, "timeline") == ['When did this happen: "The provider answers slowly, and every worker…"?']


def test_an_empty_timeline_is_begun_with_one_question() -> None:
    assert asked(record(), "timeline") == ["What happened first, and when?"]
