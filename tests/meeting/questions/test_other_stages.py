"""What the record asks before the timeline and after it."""

from typing import Any

from pmreview.core.lessons import Lesson
from pmreview.core.meeting import Meeting, OpenQuestion, ParkedTopic
from tests.meeting.incidents import OUTAGE, event, record
from tests.meeting.questions.asking import asked, places


def test_the_opening_asks_for_the_roles_that_nobody_has() -> None:
    assert asked(record(), "opening") == ["Which of us leads the meeting, and which of us writes?"]
    led = record(meetings=(Meeting(scribe="Lee Tan"), Meeting(facilitator="Kim Osei")))
    assert places(led, "opening") == {"Which of us writes?": ("meetings", 1, "scribe")}


def test_the_summary_asks_for_the_fields_that_are_empty() -> None:
    told = {"summary": "Checkout failed.", "severity": "major", "trigger": "A release", "components": ("checkout",)}
    assert places(record(incident=told), "summary") == {
        "Which one person sees this record through?": ("incident", "owner")
    }
    assert len(asked(record(), "summary")) == 5


def test_the_lessons_ask_for_the_lists_that_are_empty() -> None:
    told = record(to_improve=(Lesson(text="Nobody told customers"),))
    assert places(told, "lessons") == {
        "What went well that we want to keep?": ("went_well",),
        "Where were we lucky?": ("got_lucky",),
    }


def test_the_lessons_ask_about_a_detection_that_took_long() -> None:
    lists: dict[str, Any] = {
        "went_well": (Lesson(text="a"),),
        "to_improve": (Lesson(text="b"),),
        "got_lucky": (Lesson(text="c"),),
    }
    assert asked(record(timeline=OUTAGE, **lists), "lessons") == []
    slow = (event("10:00", "It begins", "started"), event("10:14", "Alert", "detected"))
    assert asked(record(timeline=slow, **lists), "lessons") == [
        "What would show it to us in half the time? It was there for 14 min before anybody noticed."
    ]


def test_the_close_asks_for_what_is_parked_and_for_questions_that_nobody_takes_along() -> None:
    told = record(
        parking_lot=(ParkedTopic(text="A second provider?"), ParkedTopic(text="The old page", outcome="dropped")),
        open_questions=(OpenQuestion(text="Why did the replica lag?"), OpenQuestion(text="Since when?", who="Sam")),
    )
    assert places(told, "close") == {
        'What becomes of "A second provider?": an action, a follow-up, or nothing?': ("parking_lot", 0, "outcome"),
        'Which of us finds out: "Why did the replica lag?"?': ("open_questions", 0, "who"),
    }
