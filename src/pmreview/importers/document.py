"""A source that was read once: its text, and its value where it holds JSON. What every importer looks at."""

import json
from dataclasses import dataclass
from typing import Any

from pmreview.core.source import Source

MOST_OBJECTS = 300_000
"""An object takes a hundred times its text in memory. The largest export that we know has 278."""


@dataclass(frozen=True)
class Document:
    """`json` is None for what is no JSON; then `flaw` says what is wrong with it, where it looks as if it should be."""

    name: str
    text: str
    json: Any = None
    flaw: str = ""
    remarks: tuple[str, ...] = ()


def read_document(source: Source) -> Document:
    """Decode and parse `source`. Raises `UserError` for what is no text."""
    text = source.text()
    remarks = (f"{source.name} is not UTF-8: read as Windows-1252.",) if source.encoding == "cp1252" else ()
    if not text.lstrip().startswith(("{", "[")):
        return Document(source.name, text, remarks=remarks)
    if text.count("{") > MOST_OBJECTS:
        return Document(source.name, text, flaw=f"it has more than {MOST_OBJECTS:,} objects", remarks=remarks)
    try:
        return Document(source.name, text, json.loads(text), remarks=remarks)
    except RecursionError:
        flaw = "it is nested too deeply"
    except json.JSONDecodeError as error:
        ends = not text[error.pos :].strip() or error.msg.startswith("Unterminated string")
        flaw = f"it ends too early, in line {error.lineno}" if ends else f"line {error.lineno}: {error.msg}"
    except ValueError:
        flaw = "it has a number that is too long"
    return Document(source.name, text, flaw=flaw, remarks=remarks)
