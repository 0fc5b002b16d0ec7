"""How far a long piece of work is, on stderr, where somebody looks at it."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

MANY = 100
"""From so many things on, it takes long enough to say how far it is."""

Thing = TypeVar("Thing")


def shown(things: Iterable[Thing], count: int) -> Iterator[Thing]:
    """`things`, of which there are `count`, with a bar that grows as they are taken."""
    with click.progressbar(things, count, file=sys.stderr, hidden=count < MANY or not sys.stderr.isatty()) as bar:
        yield from bar
