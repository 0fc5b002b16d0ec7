"""The prompts for the entries of a list: what the capture line asks when one is added or changed."""

from typing import TYPE_CHECKING

from pmreview.app.prompt import Prompt
from pmreview.app.wording_help import kind_of_text
from pmreview.core.completion import words_for_line
from pmreview.core.edits import no_edit
from pmreview.core.items import Taken, add_line, edit_line, in_short, write_line
from pmreview.core.nouns import item_path, noun_at
from pmreview.core.paths import Path, at

if TYPE_CHECKING:
    from pmreview.app.screens.desk import Desk


def adding(desk: "Desk", where: Path) -> Prompt:
    """The prompt that adds to the list `where`, behind the entry that the cursor stands on."""
    noun = noun_at(where)
    assert noun is not None

    def read(line: str) -> Taken:
        here = item_path(desk.path)
        after = int(here[-1]) if here and here[:-1] == where else None
        return add_line(noun, line, after, desk.record, desk.around)

    words, kind = words_for_line(noun, desk.record), kind_of_text((*where, 0))
    again, place = noun.one_after_another, (noun.name,)
    return Prompt(f"Add {noun.label}", read, hint=noun.example, place=place, again=again, words=words, kind=kind)


def changing(desk: "Desk", path: Path) -> Prompt:
    """The prompt that changes the entry at `path`, wherever it stands by the time that the line is taken."""
    noun, around = noun_at(path), desk.app.around(())
    assert noun is not None
    was = at(desk.record, path)
    text, words = write_line(noun, was, around), words_for_line(noun, desk.record)

    def read(line: str) -> Taken:
        if line == text:  # not every entry is the same when it is read back from its line
            return Taken(no_edit(desk.target), in_short(was, around))
        return edit_line(desk.target, line, was, desk.record, around)

    return Prompt(f"Change the {noun.name}", read, text, place=path, words=words, kind=kind_of_text(path))
