"""What becomes of a parked topic: one out of a list; what becomes an action is typed as one at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pmreview.app import item_prompts
from pmreview.app.choice import Choice
from pmreview.app.dialogs.choice import ChoiceDialog, choose
from pmreview.app.messages import Requested
from pmreview.core.edits import set_field
from pmreview.core.fields import Field, in_words
from pmreview.core.following import follow
from pmreview.core.meeting import OUTCOMES
from pmreview.core.paths import at

if TYPE_CHECKING:
    from pmreview.app.screens.desk import Desk


def decide(desk: "Desk", field: Field) -> None:
    """Ask what becomes of the topic whose outcome is `field`."""
    asked, topic = desk.record, at(desk.record, field.path[:-1])

    def becomes(outcome: str) -> None:
        there = follow(asked, desk.record, field.path)
        if there is not None:
            desk.post_message(Requested(set_field(there, outcome, "decide about a parked topic")))

    def chosen(values: Sequence[str]) -> None:
        if values[0] == "action":  # it is one once the line is taken
            adding = replace(item_prompts.adding(desk, ("actions",)), text=topic.text, place=field.path, again=False)
            desk.ask(replace(adding, then=lambda line, place: becomes("action")))
        else:
            becomes(values[0])

    choices = [*(Choice(outcome, in_words(outcome)) for outcome in OUTCOMES), Choice("", "not decided yet")]
    choose(desk, ChoiceDialog("What becomes of it?", topic.text, choices, [field.value]), chosen)
