"""Whatever a record holds, there is always a next question, and it is one that a fair facilitator would ask."""

import re
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.impact import Impact
from pmreview.core.incident import KINDS
from pmreview.core.lessons import Lesson
from pmreview.core.paths import at
from pmreview.core.record import Record
from pmreview.core.stages import STAGE_IDS
from pmreview.core.text import one_line
from pmreview.core.timeline import Event
from pmreview.meeting.questions import questions
from tests.meeting.incidents import record
from tests.meeting.questions.asking import NOW
from tests.strategies import records

OPEN = ("How ", "What ", "Which ", "When ", "Where ", "Nothing is recorded ")
ABOUT_A_PERSON = re.compile(r"\bwho(se)?\b(?! (was|felt|saw|used|had)\b)|why did|should have|could have", re.IGNORECASE)
zones = st.sampled_from((UTC, ZoneInfo("Asia/Kolkata"), ZoneInfo("America/St_Johns")))


@given(records, zones)
def test_any_record_gives_each_stage_questions_that_are_one_harmless_line(record: Record, zone: tzinfo) -> None:
    for stage in STAGE_IDS:
        found = questions(record, stage, now=NOW.astimezone(zone))
        texts = [question.text for question in found]
        assert len(texts) >= 5
        assert len(set(texts)) == len(texts)
        for question in found:
            assert question.text == one_line(question.text)
            assert question.text.startswith(OPEN)
            assert question.text.endswith(("?", "."))
            assert "?" in question.text
            at(record, question.place)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGE_IDS)
def test_a_stage_has_five_to_eight_questions_of_its_own_and_they_come_last(stage: str, kind: str) -> None:
    lesson = (Lesson(text="a"),)
    lessons = {"went_well": lesson, "to_improve": lesson, "got_lucky": lesson}
    told = record(kind=kind, impact=Impact(what_customers_saw="Errors")).but(**lessons)
    pointing = [bool(question.place) for question in questions(told, stage, now=NOW)]
    assert pointing == sorted(pointing, reverse=True)
    assert 5 <= pointing.count(False) <= 8


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGE_IDS)
def test_no_question_looks_for_a_culprit(stage: str, kind: str) -> None:
    for question in questions(record(kind=kind), stage, now=NOW):
        assert not ABOUT_A_PERSON.search(question.text), question.text


@pytest.mark.parametrize("year", [1, 9999])
def test_a_year_at_the_edge_of_the_calendar_is_spoken_as_it_was_typed(year: int) -> None:
    slip = Event(
        at=datetime(year, 1 if year == 1 else 12, 1 if year == 1 else 31, 23 * (year > 1), tzinfo=UTC), text="x"
    )
    for zone in ("Asia/Kolkata", "America/St_Johns"):
        told = record(incident={"timezone": zone}, timeline=(slip, Event(at=NOW, text="y", milestones=("detected",))))
        assert questions(told, "timeline", now=NOW)
