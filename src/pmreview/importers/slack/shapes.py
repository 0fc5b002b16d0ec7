"""Find messages, people and channels in what Slack exports: a file for each day of a channel, lists of the others."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pmreview.importers.document import Document
from pmreview.importers.json_fields import Fields, table, tables, text

_TS = re.compile(r"\d{10}\.\d{6}")
_DAY_FILE = re.compile(r"(?:(?P<folder>.*)/)?\d{4}-\d\d-\d\d\.json")
_LISTS = {"messages": "messages", "members": "people", "users": "people", "channels": "channels"}


@dataclass(frozen=True)
class Channel:
    """The messages of one channel, oldest first; `about` is what the workspace says of it, if anything."""

    name: str
    about: Fields
    messages: tuple[Fields, ...]


@dataclass(frozen=True)
class Workspace:
    """What the documents of an export hold together. `unread` are the names of those that hold something else."""

    channels: tuple[Channel, ...]
    people: tuple[Fields, ...]
    listed: tuple[Fields, ...]
    unread: tuple[str, ...]


def is_slack(documents: Sequence[Document]) -> bool:
    """Whether `documents` are of Slack. Next to messages and the workspace's lists, an export has lists of its own."""
    kinds = [kind_of(document.json) for document in documents]
    whole = "messages" in kinds and not {"people", "channels"}.isdisjoint(kinds)
    return any(kinds) and all(
        kind or (isinstance(each.json, list) and (whole or not each.json))
        for kind, each in zip(kinds, documents, strict=True)
    )


def workspace_in(documents: Sequence[Document]) -> Workspace:
    """The workspace of `documents`. Messages of one channel are in day files of one folder, or say their channel."""
    held: dict[str, list[Document]] = {"messages": [], "people": [], "channels": [], "logs": [], "": []}
    for document in documents:
        held[kind_of(document.json)].append(document)
    listed = tuple(item for document in held["channels"] for item in _items(document.json, "channels"))
    about = {text(channel, "name"): channel for channel in listed}
    messages: dict[str, list[Fields]] = {}
    for document in held["messages"]:
        messages.setdefault(_channel_of(document), []).extend(_items(document.json, "messages"))
    return Workspace(
        channels=tuple(Channel(name, about.get(name, {}), _in_order(each)) for name, each in messages.items()),
        people=tuple(item for document in held["people"] for item in _items(document.json, "people")),
        listed=listed,
        unread=tuple(document.name for document in held[""] if document.json),
    )


def kind_of(value: Any) -> str:
    """What a document holds: messages, people, channels, logs, or "" for what none of Slack's files is."""
    if isinstance(value, dict):
        named = next((kind for key, kind in _LISTS.items() if isinstance(value.get(key), list)), "")
        if named == "messages" and not value["messages"]:
            return named if "ok" in value or "has_more" in value else ""
        return named if named and _kind_of_items(value[_key(value, named)]) == named else ""
    return _kind_of_items(value) if isinstance(value, list) else ""


def _kind_of_items(items: Iterable[Any]) -> str:
    objects = [item for item in items if isinstance(item, dict)]
    if any(_TS.fullmatch(text(item, "ts")) for item in objects):
        return "messages"
    first = objects[0] if objects else {}
    if text(first, "id")[:1] in ("U", "W") and not {"profile", "real_name"}.isdisjoint(first):
        return "people"
    if text(first, "id")[:1] in ("C", "G", "D") and not {"creator", "created", "members"}.isdisjoint(first):
        return "channels"
    return "logs" if {"service_type", "change_type"} <= first.keys() else ""


def _key(value: Fields, kind: str) -> str:
    return next(key for key, each in _LISTS.items() if each == kind and isinstance(value.get(key), list))


def _items(value: Any, kind: str) -> list[Fields]:
    return tables(value, _key(value, kind)) if isinstance(value, dict) else tables({"": value}, "")


def _channel_of(document: Document) -> str:
    """The name of the channel that the document says, or that the folder of its day files has."""
    if isinstance(document.json, dict):
        value = document.json
        return text(table(value, "channel"), "name") or text(value, "channel_name") or text(value, "name")
    found = _DAY_FILE.fullmatch(document.name.replace("\\", "/"))
    return (found["folder"] or "").rpartition("/")[2] if found else ""


def _in_order(messages: Iterable[Fields]) -> tuple[Fields, ...]:
    """The messages by time, each once: pages of a history overlap."""

    def known_by(message: Fields) -> tuple[str, str, str]:
        return (text(message, "ts"), text(message, "user") or text(message, "bot_id"), text(message, "text"))

    once = {known_by(message): message for message in _unwrapped(messages)}
    return tuple(once[key] for key in sorted(once, key=lambda key: key[0]))


def _unwrapped(messages: Iterable[Fields]) -> Iterator[Fields]:
    """The messages; one that was edited comes wrapped into the change."""
    for message in messages:
        inner = table(message, "message") if text(message, "subtype") == "message_changed" else message
        if _TS.fullmatch(text(inner, "ts")):
            yield inner
