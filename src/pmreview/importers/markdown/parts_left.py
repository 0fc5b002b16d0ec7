"""The parts of a document and what is left of each, so that nothing anybody wrote is lost on the way into a record."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmreview.core.record import Note
from pmreview.importers.markdown.blocks import Block, Comment
from pmreview.importers.markdown.lessons import NOTHING
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.vocabulary import role_of
from pmreview.importers.markdown.words import prose

UNNAMED = "before the first part"


class Parts:
    """Sections in reading order. Whoever places a section's words takes them out; the rest becomes notes."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = list(sections)

    def of(self, *roles: str) -> list[tuple[int, Section]]:
        """The sections of `roles`, each with its place and with what is left of its blocks."""
        return [(at, section) for at, section in enumerate(self._sections) if section.role in roles]

    def all(self) -> list[tuple[int, Section]]:
        return list(enumerate(self._sections))

    def leave(self, at: int, blocks: Sequence[Block]) -> None:
        """Say what is left of a section."""
        self._sections[at] = replace(self._sections[at], blocks=tuple(blocks))

    def take(self, at: int) -> list[Block]:
        """What is left of a section, without comments, which a reader does not see."""
        blocks = self._sections[at].blocks
        self.leave(at, [block for block in blocks if isinstance(block, Comment)])
        return [block for block in blocks if not isinstance(block, Comment)]

    def text(self, *roles: str, named: bool = False) -> str:
        """Takes the words of the sections of `roles`; from the second on, where `named`, with their titles."""
        found: list[str] = []
        for at, section in self.of(*roles):
            text = prose(self.take(at))
            if text.strip().lower() not in NOTHING:
                title = section.name.strip(" :#") if named and found else own_name(section)
                found.append(f"{title}:\n\n{text}" if title else text)
        return "\n\n".join(found)

    def notes(self) -> Iterator[Note]:
        """A note for what is left of each section, and for each comment of more than one word."""
        for at, section in self.all():
            hidden = [block.text for block in section.blocks if isinstance(block, Comment) and " " in block.text]
            text = prose(self.take(at))
            if text.strip().lower() not in NOTHING:
                yield Note(text=text, source=section.path or UNNAMED)
            for comment in hidden:
                yield Note(text=comment, source="comment")


def own_name(section: Section) -> str:
    """What a section is called that only belongs to a part, such as the name of a team over its actions."""
    return "" if role_of(section.name) or section.stamp else section.name.strip(" :#")
