"""The components that an incident touched. Updates say `Group - Component` where the incident says `Component`."""

from collections import Counter
from collections.abc import Iterable

from pmreview.importers.json_fields import Fields, tables, text
from pmreview.importers.statuspage.updates import Update


class Components:
    """The components of an incident and of its updates, known by their code where they have one."""

    def __init__(self, incident: Fields, updates: Iterable[Update]) -> None:
        listed = tables(incident, "components")
        self._listed = {text(each, "name"): text(each, "id") or text(each, "name") for each in listed}
        short = {text(each, "id") or text(each, "name"): text(each, "name") for each in listed}
        full = dict(short)
        for update in updates:
            for change in changes_in(update):
                key = self.key(change)
                name = text(change, "name") or key
                full[key] = name
                short.setdefault(key, name.rpartition(" - ")[2])
        count = Counter(short.values())
        self._names = {key: name if count[name] == 1 else full[key] for key, name in short.items()}

    def key(self, change: Fields) -> str:
        """What the component of `change` is known by."""
        code, name = text(change, "code"), text(change, "name")
        return code or self._listed.get(name) or self._listed.get(name.rpartition(" - ")[2]) or name

    def name(self, change: Fields) -> str:
        """The name to show: the short one, unless two components share it."""
        return self._names[self.key(change)]

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the source's order."""
        return tuple(dict.fromkeys(name for name in self._names.values() if name))


def changes_in(update: Update) -> list[Fields]:
    """The components that `update` speaks of, each with its status before and after."""
    return tables(update.fields, "affected_components")
