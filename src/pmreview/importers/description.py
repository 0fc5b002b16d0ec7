"""Say what a document is that no importer knows, so that the user sees what went wrong on the way here."""

import re

from pmreview.core.text import one_line
from pmreview.importers.document import Document

_TITLE = re.compile(r"<title[^<>]*>([^<]{1,200})", re.IGNORECASE)
_ROOT = re.compile(r"<([A-Za-z][\w:.-]{0,40})")


def describe(document: Document) -> str:
    """One sentence about what `document` holds."""
    start = document.text[:20_000].strip()
    if not start:
        return f"{document.name} is empty."
    if document.flaw:
        return f"{document.name} cannot be read as JSON: {document.flaw}."
    if document.json is not None:
        return f"{document.name} is JSON, but of no known format: {_shape(document.json)}."
    if re.match(r"<!doctype html|<html", start, re.IGNORECASE):
        title = _TITLE.search(start)
        named = f" (“{one_line(title[1]).strip()}”)" if title else ""
        return f"{document.name} is a web page{named}, not an export; was it saved without being logged in?"
    if start.startswith("<"):
        root = _ROOT.search(start)
        return f"{document.name} is XML{f' (<{root[1]}>)' if root else ''}, but of no known format."
    return f"{document.name} is text, but of no known format."


def _shape(value: object) -> str:
    if isinstance(value, list):
        return f"a list of {len(value)}" + (f", the first {_shape(value[0])}" if value else "")
    if isinstance(value, dict):
        keys = [one_line(key)[:40] for key in list(value)[:8]]
        return ("an object with " + ", ".join(keys) + (" …" if len(value) > 8 else "")) if keys else "an empty object"
    return f"a {type(value).__name__}"
