"""The three-way merge of records: what two sides made of one record becomes one record, and nothing typed is lost.

What one side changed is taken; what both changed is merged by words or kept twice, in the record and in its
`conflicts`. Undo is a merge as well: from what the step made, with what is there now, back to what was before.
"""

from dataclasses import dataclass

from pmreview.core.merge.fields import merge_fields
from pmreview.core.merge.ids import renumber
from pmreview.core.merge.ledger import Ledger
from pmreview.core.merge.lessons import LESSON_LISTS, merge_lessons
from pmreview.core.record import Conflict, Record


@dataclass(frozen=True, eq=False)
class Merged:
    """A merged record, and what the user should be told: one sentence for each thing that is not as expected.

    `conflicts` are those of this merge, which the record has as well.
    """

    record: Record
    said: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Record, ours: Record, theirs: Record) -> Merged:
    """What became of `base` on both sides. Where only one side changed anything, that side's record itself.

    Where both changed the same thing, ours stays in place, and a conflict keeps both under a path such as
    `actions[A4].due`, `timeline[3].text` (no id: the index) or `incident.severity`.
    """
    if theirs is base or theirs in (base, ours):
        return Merged(ours)
    if ours is base or ours == base:
        return Merged(theirs)
    ledger = Ledger()
    theirs = renumber(base, ours, theirs, ledger)
    keys = [key for key in Record.model_fields if key not in LESSON_LISTS]
    merged = merge_fields(base, ours, theirs, keys, "", ledger) | merge_lessons(base, ours, theirs, ledger)
    for conflict in ledger.conflicts:
        if conflict not in merged["conflicts"]:
            merged["conflicts"] = (*merged["conflicts"], conflict)
    return Merged(Record.model_validate(merged), tuple(ledger.said), tuple(ledger.conflicts))
