"""How one field is changed: a line, a text area, a choice, a list to tick, a switch. The field's shape decides."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pmreview.app.choice import Choice
from pmreview.app.messages import Requested
from pmreview.app.prompt import Prompt
from pmreview.app.wording_help import kind_of_text
from pmreview.core.completion import words_for_field
from pmreview.core.edits import no_edit, retype, set_field
from pmreview.core.fields import Field, in_words, shown
from pmreview.core.following import follow
from pmreview.core.ids import with_ids
from pmreview.core.items import Taken
from pmreview.core.paths import Path
from pmreview.core.record import Record
from pmreview.core.shown_times import shown_time
from pmreview.core.timeline import LAST_COUNTS, instant, milestone
from pmreview.core.tree import below
from pmreview.core.typed_fields import read, written

if TYPE_CHECKING:
    from pmreview.app.screens.desk import Desk


def edit(desk: "Desk", field: Field) -> None:
    """Let the person at `desk` change `field`."""
    match field.shape.name:
        case "prose":
            _in_text_area(desk, field)
        case "flag":
            desk.post_message(Requested(set_field(field.path, not field.value)))
        case "word" if field.path[0] == "parking_lot":
            from pmreview.app.parked import decide

            decide(desk, field)
        case "word":
            _by_choice(desk, field)
        case _ if field.path[-1] == "after":
            _choose(desk, field, above(desk.record, field.path), [field.value], lambda values: values[0])
        case "words" | "refs":
            _by_ticking(desk, field)
        case _:
            desk.ask(_in_a_line(desk, field), field.path)


def _in_a_line(desk: "Desk", field: Field) -> Prompt:
    around = desk.around

    def taken(typed: str) -> Taken:
        if typed == text and text:
            return Taken(no_edit(desk.target), shown(field.value, field.shape, around.zone))
        value, remark = read(typed, field.shape, around)
        words = " · ".join(part for part in (shown(value, field.shape, around.zone) or "empty", remark) if part)
        return Taken(retype(desk.target, field.value, value, f"change the {field.label.lower()}"), words)

    text = written(field.value, field.shape, around.zone)
    hint = f"{field.about} Separate names by commas." if field.shape.name in ("names", "people") else field.about
    words = words_for_field(field.path, desk.record)
    return Prompt(field.label, taken, text, hint, field.path, words=words, kind=kind_of_text(field.path))


def _in_text_area(desk: "Desk", field: Field) -> None:
    from pmreview.app.screens.prose import ProseScreen

    desk.app.push_screen(ProseScreen(field, desk.record))


def _by_choice(desk: "Desk", field: Field) -> None:
    choices = [Choice("", "leave it empty"), *(Choice(word, in_words(word)) for word in field.shape.choices)]
    if field.value and field.value not in field.shape.choices:
        choices.append(Choice(field.value, f"{field.value} (not one of the known)"))
    _choose(desk, field, choices, [field.value], lambda values: values[0])


def _by_ticking(desk: "Desk", field: Field) -> None:
    choices = [Choice(word, _offered(desk, field, word)) for word in field.shape.choices] or refs(desk.record)
    known = {choice.value for choice in choices}
    choices += [Choice(word, f"{word} (not in this record)") for word in field.value if word not in known]
    _choose(desk, field, choices, field.value, tuple, several=True)


def _offered(desk: "Desk", field: Field, word: str) -> str:
    """A word to tick; of a milestone that another event has as well, which of the two counts."""
    if field.path[-1] != "milestones":
        return in_words(word)
    others = (event for index, event in enumerate(desk.record.timeline) if index != field.path[1])
    there = milestone(others, word)
    if there is None:
        return in_words(word)
    counts = "later" if word in LAST_COUNTS else "earlier"
    at = shown_time(instant(there), desk.around.zone)
    return f"{in_words(word)}   at {at} already: the {counts} counts"


def _choose(
    desk: "Desk",
    field: Field,
    choices: Sequence[Choice],
    current: Sequence[str],
    value_of: Callable[[Sequence[str]], object],
    *,
    several: bool = False,
) -> None:
    from pmreview.app.dialogs.choice import ChoiceDialog, choose

    label, asked = f"change the {field.label.lower()}", desk.record

    def chosen(values: Sequence[str]) -> None:
        there = follow(asked, desk.record, field.path)
        if there is not None:
            desk.post_message(Requested(set_field(there, value_of(values), label)))

    choose(desk, ChoiceDialog(field.label, field.about, choices, current, several=several), chosen)


def above(record: Record, path: Path) -> list[Choice]:
    """What the why at `path` can hang under: any why but itself and those below it, or none."""
    index = int(path[1])
    under = {index, *below(record.whys, index)}
    found = [Choice(why.id, f"{why.id}  {why.answer or why.question}") for why in with_ids(record).whys]
    return [choice for place, choice in enumerate(found) if place not in under] + [Choice("", "it begins a chain")]


def refs(record: Record) -> list[Choice]:
    """What an action can address: the whys, root causes first, then the lessons."""
    whys = sorted(record.whys, key=lambda why: not why.root_cause)
    found = [Choice(why.id, f"{why.id}  {why.answer or why.question}") for why in whys]
    for lesson in (*record.to_improve, *record.got_lucky, *record.went_well):
        found.append(Choice(lesson.id, f"{lesson.id}  {lesson.text}"))
    return [choice for choice in found if choice.value]
