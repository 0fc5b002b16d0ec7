"""What a message says, wherever it says it: in its text, in blocks, in attachments, in the names of its files."""

from collections.abc import Iterator
from typing import Any

from pmreview.importers.json_fields import Fields, table, tables, text
from pmreview.importers.slack.mrkdwn import plain
from pmreview.importers.slack.names import Names

_ENDS_A_LINE = ("rich_text_section", "rich_text_preformatted", "rich_text_quote", "section", "header", "context")


def words_of(message: Fields, names: Names) -> str:
    """The words of `message` as plain text; "" when it has none."""
    said = plain(text(message, "text"), names) or "".join(_in_blocks(message.get("blocks"), names)).strip()
    attached = [_attached(each, names) for each in tables(message, "attachments") if not (said and _is_preview(each))]
    files = [f"[{name}]" for file in tables(message, "files") if (name := text(file, "title") or text(file, "name"))]
    return "\n".join(filter(None, (said, *attached, *files)))


def _is_preview(attachment: Fields) -> bool:
    """Whether Slack added it to show what a link leads to."""
    return bool(text(attachment, "from_url") or text(attachment, "original_url"))


def _attached(attachment: Fields, names: Names) -> str:
    parts = [plain(text(attachment, key), names) for key in ("pretext", "title", "text")]
    parts += [
        ": ".join(filter(None, (text(field, "title"), plain(text(field, "value"), names))))
        for field in tables(attachment, "fields")
    ]
    parts.append("".join(_in_blocks(attachment.get("blocks"), names)).strip())
    said = "\n".join(part for part in parts if part)
    return said or plain(text(attachment, "fallback"), names)


def _in_blocks(blocks: Any, names: Names) -> Iterator[str]:
    """The texts in `blocks` at any depth, in order."""
    pending: list[Any] = [blocks]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            pending += reversed(item)
        elif isinstance(item, dict):
            inner = [item.get(key) for key in ("text", "fields", "elements") if isinstance(item.get(key), list | dict)]
            pending += reversed([_leaf(item, names), *inner, "\n" if text(item, "type") in _ENDS_A_LINE else ""])


def _leaf(element: Fields, names: Names) -> str:
    """What one element of a block says itself."""
    match text(element, "type"):
        case "link":
            said, url = text(element, "text"), text(element, "url")
            return f"{said} ({url})" if said and said != url else url
        case "user":
            return f"@{names.person(text(element, 'user_id'))}"
        case "channel":
            return f"#{names.channel(text(element, 'channel_id'))}"
        case "broadcast" | "usergroup":
            return f"@{text(element, 'range') or text(element, 'usergroup_id')}"
        case "emoji":
            return f":{text(element, 'name')}:"
        case "mrkdwn":
            return plain(text(element, "text"), names)
        case _:
            words = (element.get("text"), element.get("fallback"), table(element, "title").get("text"))
            return next((each for each in words if isinstance(each, str)), "")
