"""What a template says to whoever fills it in stays out, and nothing that people said about the incident."""

import pytest

from tests.importers.markdown.documents import imported

FILLED_IN = """\
# Orders were late

## Impact
*Describe who was affected, and what they saw.*

About 30 orders were late.

## Root cause

> Explain the final cause. What has to change so that it does not happen again?

## Response

<!-- List the people who responded -->

*Who helped?*

Kim restarted it.

## Five whys

_Do a 5-whys analysis with the whole team_

- **Why?** The queue was full.

## Follow-up

*List the tasks that came out of this review*

- [ ] Watch the length of the queue
"""


def test_what_a_template_asks_for_is_left_out_and_said() -> None:
    found = imported(FILLED_IN)
    record = found.record
    assert record.impact.what_customers_saw == "About 30 orders were late."
    assert record.root_cause.explanation == ""
    assert [why.answer for why in record.whys] == ["The queue was full."]
    assert [action.title for action in record.actions] == ["Watch the length of the queue"]
    assert [(note.source, note.text) for note in record.notes] == [("Response", "Kim restarted it.")]
    assert found.remarks[-1] == (
        "Left out, because a template says it to whoever fills it in: "
        "“Describe who was affected, and what they saw.”, "
        "“Explain the final cause. What has to change so that it does not happen again?”, "
        "“List the people who responded”, “Who helped?”, “Do a 5-whys analysis with the whole team”, "
        "“List the tasks that came out of this review”."
    )


@pytest.mark.parametrize(
    "words",
    [
        "Describe the impact in two sentences.",
        "*Describe the impact.* All orders were late.",
        "*Describe the outage of 10:14 as you like*",
        "*Report from the shop: all orders are late*",
        "*Note that only orders were late*",
        "*Write access was lost*",
        "*Explain the late orders to customers. Ana did so.*",
        "*What broke the queue?*",
        "> List the queues, said Kim\n>\n> Then we saw it",
        "All were late.\n\nNone was lost.\n\n*Describe how long*",
    ],
)
def test_what_people_said_about_the_incident_stays(words: str) -> None:
    found = imported(f"# Outage\n\n## Impact\n\n{words}\n\n## Root cause\n\nA typo.\n")
    told = " ".join(words.replace("*", "").replace(">", "").split())
    assert " ".join(found.record.impact.what_customers_saw.replace(">", "").split()) == told


def test_work_that_begins_like_an_instruction_stays_an_action_to_do() -> None:
    found = imported("# Outage\n\n## Impact\n\nAll.\n\n## Action items\n\n*List the hosts in the inventory*\n")
    assert [note.text for note in found.record.notes] == ["List the hosts in the inventory"]
