"""The names behind the ids of a workspace."""

from collections.abc import Iterable

from pmreview.importers.json_fields import Fields, table, text
from pmreview.importers.slack.shapes import Workspace


class Names:
    """People and channels by their ids. `unknown` are the ids of people that have no name, as far as asked for."""

    def __init__(self, workspace: Workspace, messages: Iterable[Fields]) -> None:
        self._people = {text(each, "id"): _shown(each) for each in workspace.people}
        self._programs = {text(each, "id"): bool(each.get("is_bot")) for each in workspace.people}
        self._channels = {text(each, "id"): text(each, "name") for each in workspace.listed}
        self.unknown: dict[str, None] = {}
        for message in messages:  # guests of another workspace are in no list
            if profile := table(message, "user_profile"):
                self._people.setdefault(text(message, "user"), _shown({"profile": profile, **profile}))
                self._programs.setdefault(text(message, "user"), False)

    def person(self, id: str) -> str:
        """The name that the person goes by, else the id."""
        if not self._people.get(id):
            self.unknown[id] = None
        return self._people.get(id) or id

    def channel(self, id: str) -> str:
        """The name of the channel, else the id."""
        return self._channels.get(id) or id

    def is_program(self, id: str) -> bool:
        """Whether the account is none of a person: known as a program, or not known at all."""
        return self._programs.get(id, True)

    def who(self, message: Fields) -> str:
        """Who wrote the message."""
        if user := text(message, "user"):
            return self.person(user)
        return text(message, "username") or text(table(message, "bot_profile"), "name") or "bot"


def _shown(person: Fields) -> str:
    profile = table(person, "profile")
    names = (text(profile, "display_name"), text(person, "real_name"), text(profile, "real_name"), text(person, "name"))
    return next(filter(None, names), "")
