"""The sections of a record: which keys of the file belong together, and on which stage they are worked on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A part of the record. `keys` are top-level keys of the file, `stages` the ids of the meeting's stages."""

    id: str
    title: str
    keys: tuple[str, ...]
    stages: tuple[str, ...]


SECTIONS = (
    Section("incident", "Summary", ("incident",), ("summary",)),
    Section("timeline", "Timeline", ("timeline",), ("timeline",)),
    Section("root-cause", "Root cause", ("whys", "root_cause"), ("root-cause",)),
    Section("impact", "Impact", ("impact", "customer_summary"), ("impact",)),
    Section("lessons", "Lessons", ("went_well", "to_improve", "got_lucky"), ("lessons",)),
    Section("actions", "Actions", ("actions",), ("actions",)),
    Section("meeting", "Meeting", ("meetings", "open_questions", "parking_lot", "waivers"), ("opening", "close")),
)


def section_of(key: str) -> Section | None:
    """The section that a top-level key of the file belongs to; None for what belongs to none, such as `custom`."""
    return next((section for section in SECTIONS if key in section.keys), None)
