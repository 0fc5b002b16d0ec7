"""What the lists of a record hold: what one item is called, and which of its fields a typed line sets.

A list is a line in `NOUNS`.
"""

from dataclasses import dataclass

from pmreview.core.actions import Action
from pmreview.core.impact import Affected
from pmreview.core.incident import Link
from pmreview.core.lessons import Lesson
from pmreview.core.meeting import Meeting, OpenQuestion, ParkedTopic, Waiver
from pmreview.core.paths import Path
from pmreview.core.record import Conflict, Note
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event
from pmreview.core.value import Value


@dataclass(frozen=True)
class Noun:
    """A list at `where`: what one item is called and made of, and the field that a typed line sets.

    `one_after_another`: whether one is rarely added alone, so that the line stays open for the next.
    """

    where: Path
    name: str
    item: type[Value]
    main: str
    example: str = ""
    one_after_another: bool = True

    @property
    def label(self) -> str:
        """The noun with its article."""
        return f"{'an' if self.name[0] in 'aeio' else 'a'} {self.name}"


NOUNS = (
    Noun(("timeline",), "event", Event, "text", "10:14 alert fires   or   +4m rollback started"),
    Noun(("whys",), "why", Why, "question", "Why did the pool run dry? -> It had no limit"),
    Noun(("actions",), "action", Action, "title", "Add alert for pool use above 80% @ana due friday !high #W3"),
    Noun(("went_well",), "lesson", Lesson, "text", "What do we want to keep?"),
    Noun(("to_improve",), "lesson", Lesson, "text", "What made it harder than it had to be?"),
    Noun(("got_lucky",), "lesson", Lesson, "text", "What could have made it worse, and did not?"),
    Noun(("impact", "affected"), "affected component", Affected, "component", "checkout"),
    Noun(("incident", "links"), "link", Link, "url", "https://status.example.com/incidents/42"),
    Noun(("meetings",), "meeting", Meeting, "facilitator", "Kim Osei", one_after_another=False),
    Noun(("parking_lot",), "parked topic", ParkedTopic, "text", "Do we still need the old provider?"),
    Noun(("open_questions",), "open question", OpenQuestion, "text", "Why did the replica lag for an hour before?"),
    Noun(("waivers",), "waiver", Waiver, "check", "few-actions"),
    Noun(("notes",), "note", Note, "text"),
    Noun(("conflicts",), "conflict", Conflict, "path"),
)


def noun_at(path: Path) -> Noun | None:
    """What the list holds that `path` is in (or is); None for a path in no list."""
    return next((noun for noun in NOUNS if path[: len(noun.where)] == noun.where), None)


def item_path(path: Path) -> Path | None:
    """The path of the item that `path` is in; None for a path in no item."""
    noun = noun_at(path)
    return path[: len(noun.where) + 1] if noun and len(path) > len(noun.where) else None


def is_item(path: Path) -> bool:
    """Whether `path` names an item of a list, rather than a list, a table or a field."""
    return item_path(path) == path
