"""An edit that was asked for on one record and is made on another, because somebody else was quicker."""

from dataclasses import replace

from pmreview.core.edits import Edit
from pmreview.core.following import follow
from pmreview.core.merge import merge
from pmreview.core.record import Record


def rebased(edit: Edit, before: Record, now: Record) -> Edit:
    """`edit` for the record `now`, with what it would have made of the record `before`: places may have moved."""
    changed = edit.change(before)
    place = follow(before, now, edit.place) if edit.place else ()
    return replace(edit, place=place or (), change=lambda record: merge(before, record, changed).record)
