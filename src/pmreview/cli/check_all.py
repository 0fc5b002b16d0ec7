"""Check many files: those in folders, what is remembered first, and the others in several processes."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from pmreview.cli.checked import Checked, check_file, read, unread, written
from pmreview.cli.progress import shown
from pmreview.core.policy import Policy
from pmreview.store.errors import Problem, RecordError
from pmreview.store.library import records_in
from pmreview.store.memory import Memory, content_key
from pmreview.store.processes import MANY, in_processes
from pmreview.store.record_file import read_bytes

Check = Callable[[Path], Checked]


def check_all(paths: Iterable[Path], policy: Policy, *, as_final: bool) -> list[Checked]:
    """Check the records at `paths`, and those in the folders among them, in order; each path once."""
    items = _items(paths)
    check = partial(check_file, policy=policy, as_final=as_final)
    first = list(islice(items, MANY))
    if len(first) < MANY:
        return [check(item) if isinstance(item, Path) else item for item in first]
    return _all(check, [*first, *items], Memory("findings", f"{policy} {as_final}"))


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
        yield unread(folder, too_many)
    else:
        if empty:
            yield Checked(str(folder), problem=Problem("", "there is no record in this folder"))


def _all(check: Check, items: Sequence[Path | Checked], memory: Memory) -> list[Checked]:
    known = _remembered([item for item in items if isinstance(item, Path)], memory)
    rest = [item for item in items if isinstance(item, Path) and item not in known]
    new = list(shown(in_processes(check, rest), len(rest))) if len(rest) >= MANY else [check(path) for path in rest]
    memory.keep({each.key: written(each.found) for each in new if each.key})
    fresh = iter(new)
    return [item if isinstance(item, Checked) else known.get(item) or next(fresh) for item in items]


def _remembered(paths: Sequence[Path], memory: Memory) -> dict[Path, Checked]:
    keys = {path: key for path in paths if (key := _key(path))}
    answers = memory.recall(list(keys.values()))
    known = {}
    for path, key in keys.items():
        try:
            if key in answers:
                known[path] = Checked(str(path), read(answers[key]), key=key)
        except (ValueError, TypeError, KeyError):  # not ours: checked again
            continue
    return known


def _key(path: Path) -> bytes:
    """What the content of `path` is known by; empty where it cannot be read, which its check will say."""
    try:
        return content_key(read_bytes(path)[0])
    except (OSError, ValueError):
        return b""
