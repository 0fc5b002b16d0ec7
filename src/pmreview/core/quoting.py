"""How a person's own words stand inside a sentence of ours: in quotes, harmless, and short."""

from pmreview.core.text import one_line

MOST = 40
"""How many characters of somebody's text a sentence shows."""


def quoted(text: str) -> str:
    """`text` in quotes, on one line, cut with an ellipsis where it is long."""
    shown = one_line(text[: 2 * MOST]).strip()
    return f'"{shown}"' if len(shown) <= MOST and len(text) <= 2 * MOST else f'"{shown[: MOST - 1]}…"'
