"""Put the pieces of a text that stand in several fields into one line."""

import re

from pmreview.core.text import one_line

_ENDS = (".", "!", "?", ":", ";", "…")


def sentences(*parts: str) -> str:
    """`parts` one after another, each as a sentence; without those that another one holds already."""
    told: list[str] = []
    for part in (one_line(part).strip() for part in parts):
        if part and not any(_holds(earlier, part.rstrip(".")) for earlier in told):
            told.append(part)
    ended = [part if part.endswith(_ENDS) else f"{part}." for part in told[:-1]]
    return " ".join(ended + told[-1:])


def _holds(text: str, words: str) -> bool:
    """Whether `words` stand in `text` as whole words, in whatever case."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None
