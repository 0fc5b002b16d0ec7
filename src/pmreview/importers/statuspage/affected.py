"""What happened to the components over time, as the updates show it."""

from collections.abc import Sequence

from pmreview.core.impact import Affected
from pmreview.core.text import one_line
from pmreview.importers.json_fields import text
from pmreview.importers.statuspage.components import Components, changes_in
from pmreview.importers.statuspage.updates import Update

_EFFECTS = {
    "": "",
    "operational": "",
    "degraded_performance": "degraded",
    "partial_outage": "partial-outage",
    "major_outage": "outage",
    "under_maintenance": "maintenance",
}


def affected_over_time(updates: Sequence[Update], components: Components) -> tuple[Affected, ...]:
    """The spells in which a component was not well, in the order in which updates show them.

    A spell begins and ends with the first update that shows it so; nothing finer is known. One that is shown only
    when it is over has no beginning, and one that no update shows as over has no end.
    """
    spells: list[Affected] = []
    going: dict[str, int] = {}
    for update in updates:
        for change in changes_in(update):
            key, name = components.key(change), components.name(change)
            before, after = _effect(text(change, "old_status")), _effect(text(change, "new_status"))
            index = going.get(key)
            if index is not None and spells[index].effect == after:
                continue
            if index is not None:
                spells[index] = spells[index].but(ended=update.at)
                del going[key]
            elif before not in ("", after):
                spells.append(Affected(component=name, effect=before, ended=update.at))
            if after:
                going[key] = len(spells)
                spells.append(Affected(component=name, effect=after, began=update.at))
    return tuple(spells)


def _effect(status: str) -> str:
    return _EFFECTS.get(status, one_line(status.replace("_", "-")))
