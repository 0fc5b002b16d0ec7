"""Slack's own markup as plain text: ids become names, links keep their address, emphasis goes outside of code."""

import re

from pmreview.importers.slack.names import Names

_CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)
_REFERENCE = re.compile(r"<([^<>\n]+)>")
# A reference is passed over whole: what marks emphasis may be part of its address.
_EMPHASIS = re.compile(r"<[^<>\n]+>|(?<![\w*_~])([*_~])(\w(?:<[^<>\n]+>|[^*_~<\n])*)(?<!\s)\1(?![\w*_~])")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def plain(markup: str, names: Names) -> str:
    """`markup` as text."""
    parts = _CODE.split(markup.replace("\r\n", "\n"))
    shown = [
        part if index % 2 else _EMPHASIS.sub(lambda found: found[2] or found[0], part)
        for index, part in enumerate(parts)
    ]
    text = _REFERENCE.sub(lambda found: _reference(found[1], names), "".join(shown))
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text.strip()


def _reference(inner: str, names: Names) -> str:
    """What stands for `<inner>`: a person, a channel, a group, a date or a link."""
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return f"@{label or names.person(target[1:])}"
    if target.startswith("#"):
        return f"#{label or names.channel(target[1:])}"
    if target.startswith("!"):
        return label or f"@{target[1:].rpartition('^')[2]}"
    address = target.removeprefix("mailto:").removeprefix("tel:")
    return f"{label} ({address})" if label and label not in (address, target) else address
