"""The sections of a record: which keys of the file belong together, and on which stage they are worked on."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A part of the record. `keys` are top-level keys of the file, `stage` is the id of a stage of the meeting."""

    id: str
    title: str
    keys: tuple[str, ...]
    stage: str


SECTIONS = (
    Section("incident", "Summary", ("incident",), "summary"),
    Section("timeline", "Timeline", ("timeline",), "timeline"),
    Section("root-cause", "Root cause", ("whys", "root_cause"), "root-cause"),
    Section("impact", "Impact", ("impact", "customer_summary"), "impact"),
    Section("lessons", "Lessons", ("went_well", "to_improve", "got_lucky"), "lessons"),
    Section("actions", "Actions", ("actions",), "actions"),
    Section("meeting", "Meeting", ("meetings", "open_questions", "parking_lot", "waivers"), "close"),
)


def section_of(key: str) -> Section | None:
    """The section that a top-level key of the file belongs to; None for what belongs to none, such as `custom`."""
    return next((section for section in SECTIONS if key in section.keys), None)


def stage_of(place: Sequence[str | int]) -> str | None:
    """The stage on which a place of the record is worked on; None for what no section has."""
    section = section_of(str(place[0])) if place else None
    if section is not None and place[0] == "meetings" and not {"ended_at", "feedback"} & {*place}:
        return "opening"  # who is here; how it was comes last
    return section.stage if section else None
