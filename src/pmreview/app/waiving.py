"""Waiving a check: which one, and then why it does not apply here. A waiver without a reason waives nothing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from pmreview.app.prompt import Prompt
from pmreview.checks import CHECKS
from pmreview.core.edits import add_item, set_field
from pmreview.core.errors import NotUnderstood
from pmreview.core.ids import id_of, with_ids
from pmreview.core.items import Taken
from pmreview.core.meeting import Waiver
from pmreview.core.nearest import did_you_mean
from pmreview.core.nouns import item_path
from pmreview.core.paths import Path, at
from pmreview.core.quoting import quoted
from pmreview.core.text import one_line

if TYPE_CHECKING:
    from pmreview.app.screens.desk import Desk

_REASON = "One action is enough: the pool has its limit by now"


def waiving(desk: "Desk") -> Prompt:
    """The prompt that adds a waiver to the record of `desk`."""
    abouts = {check.name: check.about for check in CHECKS}

    def read(line: str) -> Taken:
        name = line.strip()
        if name not in abouts:
            hint = did_you_mean(name, abouts, "pmreview checks lists them all.")
            raise NotUnderstood(f"There is no check {quoted(name)}. {hint}")
        waiver, count = Waiver(check=name), len(desk.record.waivers)
        return Taken(add_item(("waivers",), waiver, count, "waive a check"), abouts[name])

    words = tuple(abouts)
    return Prompt("Waive a check", read, hint="few-actions", words=words, then=lambda line, place: _because(place))


def waiving_here(desk: "Desk", check: str, place: Path) -> Prompt:
    """The prompt that waives `check` for the entry at `place`, or for the whole record, with the reason."""
    entry = item_path(place)
    on = id_of(at(with_ids(desk.record), entry)) if entry else ""  # the edit gives ids to what has none

    def read(line: str) -> Taken:
        waiver, count = Waiver(check=check, on=on, reason=one_line(line).strip()), len(desk.record.waivers)
        said = f"{check} is waived for {on}" if on else f"{check} is waived"
        # At no place: the cursor stays among what is missing, where more may have to be waived.
        return Taken(replace(add_item(("waivers",), waiver, count, "waive a check"), place=()), said)

    return Prompt(f"Why does {check} not apply here?", read, hint=_REASON, place=(check, on))


def _because(place: Path) -> Prompt:
    def read(line: str) -> Taken:
        reason = one_line(line).strip()
        return Taken(set_field((*place, "reason"), reason, "say why a check is waived"), reason)

    return Prompt("Why does it not apply here?", read, hint=_REASON, place=(*place, "reason"))
