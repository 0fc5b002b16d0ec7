"""The three lists of lessons are merged as one: a lesson moved from one to another is neither lost nor doubled."""

from typing import Any

from pmreview.core.ids import ID_KEYS
from pmreview.core.lessons import Lesson
from pmreview.core.merge.fields import entry_at, entry_path, merge_entry, merge_part
from pmreview.core.merge.ledger import Ledger
from pmreview.core.merge.order import line_up
from pmreview.core.record import Record

LESSON_LISTS = ID_KEYS["L"]
_NOWHERE: tuple[Any, Any] = (None, None)


def merge_lessons(base: Record, ours: Record, theirs: Record, ledger: Ledger) -> dict[str, tuple[Lesson, ...]]:
    """The merged lists by their keys. In which list a lesson stands is merged like a field of it."""
    placed_base, placed_ours, placed_theirs = _placed(base), _placed(ours), _placed(theirs)
    merged: dict[str, list[Lesson]] = {key: [] for key in LESSON_LISTS}
    for trio in line_up(*([lesson for _, lesson in placed] for placed in (placed_base, placed_ours, placed_theirs))):
        base_list, base_lesson = entry_at(placed_base, trio.base) or _NOWHERE
        our_list, our_lesson = entry_at(placed_ours, trio.ours) or _NOWHERE
        their_list, their_lesson = entry_at(placed_theirs, trio.theirs) or _NOWHERE
        key = our_list or their_list
        where = entry_path(key, our_lesson or their_lesson, len(merged[key]))
        if our_list and their_list:
            key = merge_part(base_list, our_list, their_list, where, ledger)
        lesson = merge_entry(base_lesson, our_lesson, their_lesson, where, ledger)
        if lesson is not None:
            merged[key].append(lesson)
    return {key: tuple(lessons) for key, lessons in merged.items()}


def _placed(record: Record) -> list[tuple[str, Lesson]]:
    return [(key, lesson) for key in LESSON_LISTS for lesson in getattr(record, key)]
