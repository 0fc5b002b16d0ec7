"""The name that somebody may have meant who wrote another."""

from collections.abc import Iterable

LONGEST = 80
"""Characters of a word that are compared: the time grows with their square."""


def nearest(word: str, known: Iterable[str], *, alike: float = 0.6) -> str:
    """The name among `known` that is most like `word`; "" where none is `alike`, from 0 to 1."""
    from difflib import get_close_matches  # asked for only where something is wrong

    return next(iter(get_close_matches(word[:LONGEST], list(known), 1, alike)), "")


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The question whether the nearest name is meant; `otherwise` where none is near."""
    near = nearest(word, known)
    return f"Did you mean {near}?" if near else otherwise
