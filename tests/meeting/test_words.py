"""What is read aloud is short enough to be read aloud."""

import re

from pmreview.core.text import one_line
from pmreview.meeting.moves import MOVES
from pmreview.meeting.words import GROUND_RULES, STATEMENT

WORDS_A_MINUTE = 160


def sentences(text: str) -> int:
    return len(re.findall(r"[.?!](?: |$)", text))


def test_the_statement_takes_about_twenty_seconds() -> None:
    assert 3 <= sentences(STATEMENT) <= 4
    assert len(STATEMENT.split()) * 60 / WORDS_A_MINUTE < 23


def test_the_ground_rules_are_a_handful_of_lines() -> None:
    assert 4 <= len(GROUND_RULES) <= 5
    assert all(len(rule) < 80 for rule in GROUND_RULES)


def test_a_move_is_found_by_its_name_and_said_in_a_breath() -> None:
    names = [move.name for move in MOVES]
    assert len(set(names)) == len(names)
    for move in MOVES:
        assert sentences(move.say) <= 2, move.name
        assert sentences(move.why) == 1, move.name
        assert max(len(move.say), len(move.why)) < 120, move.name
        assert one_line(move.say + move.why) == move.say + move.why


def test_no_move_asks_for_a_culprit() -> None:
    assert not [move.name for move in MOVES if re.search(r"\bwho did|why did|should have", move.say, re.IGNORECASE)]
