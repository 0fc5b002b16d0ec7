"""Check files: one after the other, or in several processes where there are many."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from math import inf
from operator import itemgetter
from pathlib import Path

import click

from pmreview.checks import findings
from pmreview.core.errors import UserError
from pmreview.core.finding import Finding
from pmreview.core.policy import Policy
from pmreview.core.text import one_line
from pmreview.store.errors import Problem, RecordError
from pmreview.store.library import records_in
from pmreview.store.places import line_of
from pmreview.store.record_file import open_record

MANY = 300
"""Of so many files on, the start of more processes is worth its time."""
_AT_ONCE = 50
_MOST_PROCESSES = 16


@dataclass(frozen=True)
class Checked:
    """A file, by the path that was given or found: its findings with their lines, in order, or why it was not read."""

    file: str
    found: tuple[tuple[int, Finding], ...] = ()
    problem: Problem | None = None


def check_all(paths: Iterable[Path], policy: Policy, *, as_final: bool) -> list[Checked]:
    """Check the records at `paths`, and those in the folders among them, in order; each path once."""
    items = _items(paths)
    check = partial(_check_some, policy=policy, as_final=as_final)
    first = list(islice(items, MANY))
    if len(first) < MANY:
        return check(first)
    return _in_processes(check, chain(first, items))


def _items(paths: Iterable[Path]) -> Iterator[Path | Checked]:
    """The files to check; in the place of a folder that gives none, what is wrong with it."""
    seen: set[Path] = set()
    for given in dict.fromkeys(paths):
        for item in _in_folder(given) if os.path.isdir(given) else (given,):
            if not isinstance(item, Path) or item not in seen:
                yield item
                if isinstance(item, Path):
                    seen.add(item)


def _in_folder(folder: Path) -> Iterator[Path | Checked]:
    empty = True
    try:
        for path in records_in(folder):
            yield path
            empty = False
    except RecordError as too_many:
        yield _unread(folder, too_many)
    else:
        if empty:
            yield Checked(str(folder), problem=Problem("", "there is no record in this folder"))


def _in_processes(
    check: Callable[[Sequence[Path | Checked]], list[Checked]], items: Iterable[Path | Checked]
) -> list[Checked]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    done: list[Checked] = []
    with ProcessPoolExecutor(processes, get_context("spawn"), _leave_the_end_to_the_first) as pool:
        try:
            # Work is handed out while the folders are still being looked through.
            parts = [pool.submit(check, part) for part in _parts(items)]
            with click.progressbar(parts, file=sys.stderr, hidden=not sys.stderr.isatty()) as shown:
                for part in shown:
                    done += part.result()
        except BrokenProcessPool:
            raise UserError("A process that checked records was ended from outside: check again.") from None
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return done


def _leave_the_end_to_the_first() -> None:
    """In a process of the pool: ctrl+c reaches every process, and only the first one has somebody to tell."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _parts(items: Iterable[Path | Checked]) -> Iterator[list[Path | Checked]]:
    items = iter(items)
    while part := list(islice(items, _AT_ONCE)):
        yield part


def _check_some(items: Sequence[Path | Checked], policy: Policy, as_final: bool) -> list[Checked]:
    return [_check_one(item, policy, as_final) if isinstance(item, Path) else item for item in items]


def _check_one(path: Path, policy: Policy, as_final: bool) -> Checked:
    try:
        file = open_record(path)
    except UserError as error:
        return _unread(path, error)
    found = findings(file.record, policy, as_final=as_final)
    text = file.text.decode("utf-8-sig") if found else ""
    return Checked(str(path), tuple(sorted(((line_of(text, one.path), one) for one in found), key=itemgetter(0))))


def _unread(path: Path, error: UserError) -> Checked:
    """`path` with the first of its problems, and how many more there are: a line each, however broken a file is."""
    if not isinstance(error, RecordError):
        return Checked(str(path), problem=Problem("", one_line(str(error)).removeprefix(f"{one_line(str(path))} ")))
    problem = min(error.problems, key=lambda one: one.line or inf)
    more = len(error.problems) - 1
    rest = f"; and {more} more {'problem' if more == 1 else 'problems'}" if more else ""
    return Checked(str(path), problem=Problem("", one_line(f"{problem}{rest}"), problem.line))
