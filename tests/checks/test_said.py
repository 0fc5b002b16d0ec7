"""Sentences as people in many places write them, each read for what a fair facilitator would say about it.

The folder `said` has a file for each kind, with a sentence on each line.
"""

from pathlib import Path

import pytest

from pmreview.checks import wording
from pmreview.checks.wording import BLAME, HINDSIGHT, PERSON, VAGUE

SAID = Path(__file__).parent / "said"
HEARD = {
    "blame": ("narrative", BLAME),
    "hindsight": ("narrative", HINDSIGHT),
    "plain": ("narrative", ""),
    "vague": ("action", VAGUE),
    "clear": ("action", ""),
    "persons": ("cause", PERSON),
    "systems": ("cause", ""),
}
"""By file: where its sentences stand in a record, and the check that remarks on them; none for those that pass."""


@pytest.mark.parametrize("name", HEARD)
def test_sentences_are_read_for_what_they_say(name: str) -> None:
    where, heard = HEARD[name]
    texts = (SAID / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert [text for text in texts if not is_heard(text, where, heard)] == []


def is_heard(text: str, where: str, heard: str) -> bool:
    found = {remark.check for remark in wording(text, where=where)}
    return heard in found if heard else not found


@pytest.mark.parametrize("marks", ["`{}`", "“{}”", "[{}](https://example.com/a)"])
def test_blame_that_is_quoted_is_told_and_not_said(marks: str) -> None:
    for text in (SAID / "blame.txt").read_text(encoding="utf-8").splitlines():
        assert wording(f"The chat had {marks.format(text.strip('.'))} at noon") == ()
