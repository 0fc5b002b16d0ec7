"""Texts that are too long for an event: the event says how they begin, and a note has them whole."""

import re

LONGEST = 1_000
"""How many characters an event may say; beyond, the room would read aloud for a minute."""

_HEADINGS = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_SENTENCE = 200


def is_document(text: str) -> bool:
    """Whether `text` is rather a document than a message: long, or with several headings."""
    return len(text) > LONGEST or len(_HEADINGS.findall(text)) > 1


def beginning(text: str) -> str:
    """How the prose of `text` begins, with an ellipsis where more follows, and where to find the whole."""
    lines = (line.strip() for line in text.split("\n"))
    first = next((line for line in lines if line and not line.startswith("#")), text.strip())
    short = first if len(first) <= _SENTENCE else f"{first[:_SENTENCE].rpartition(' ')[0] or first[:_SENTENCE]} …"
    return f"{short} (the whole text is in the notes)"
