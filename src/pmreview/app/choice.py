"""A choice: a value, and the words it is offered with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """One of several values in a dialog."""

    value: str
    words: str
