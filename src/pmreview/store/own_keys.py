"""Change keys in a table's own lines: the value alone is replaced, comments, layout and the other lines stay."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import tomli

from pmreview.store.canonical import Path, dotted, inline, literal, multi_line
from pmreview.store.toml_layout import Pair, pairs

if TYPE_CHECKING:
    from tomlkit.items import Array

MISSING: Any = object()

Plain = Mapping[str, Any]


def changed_keys(told: Plain, wanted: Plain) -> list[str]:
    """The keys whose values differ, in the order of `wanted`, then those that are gone."""
    changed = [key for key, value in wanted.items() if told.get(key, MISSING) != value]
    return changed + [key for key in told if key not in wanted]


def stated(lines: str) -> set[str]:
    """The keys that `lines` give a value, as a whole or, with dots, in part."""
    return {pair.path[0] for pair in pairs(lines)}


def edited(lines: str, told: Plain, wanted: Plain, keys: Iterable[str], inside: Path = ()) -> str:
    """`lines` with `keys` changed from `told` to `wanted`: those of the table `inside`, written with dots."""
    for key in keys:
        path = (*inside, key)
        value = wanted.get(key, MISSING)
        known = [pair for pair in pairs(lines) if pair.path[: len(path)] == path]
        if not known:
            lines = lines if value is MISSING else _inserted(lines, path, value, wanted)
        elif value is MISSING:
            lines = _without(lines, known)
        elif known[0].path == path:
            lines = _replaced(lines, known[0], told.get(key, MISSING), value)
        elif isinstance(value, dict):
            was = told.get(key, {})
            lines = edited(lines, was, value, changed_keys(was, value), path)
        else:
            lines = _inserted(_without(lines, known), path, value, wanted)
    return lines


def _without(lines: str, gone: Iterable[Pair]) -> str:
    for pair in sorted(gone, key=lambda pair: -pair.start):
        lines = lines[: pair.start] + lines[pair.end :]
    return lines


def _inserted(lines: str, path: Path, value: Any, wanted: Plain) -> str:
    """`lines` with one more key after the one that comes before it in canonical order."""
    *inside, key = path
    order = list(wanted)
    earlier = {(*inside, other) for other in order[: order.index(key)]}
    before = [pair for pair in pairs(lines) if pair.path[: len(path)] in earlier]
    same_table = [pair for pair in pairs(lines) if inside and pair.path[: len(inside)] == tuple(inside)]
    at = max((pair.end for pair in before), default=min((pair.start for pair in same_table), default=0))
    indent = next((lines[pair.start :][: _indent(lines[pair.start :])] for pair in pairs(lines)), "")
    written = inline(value) if isinstance(value, dict) else literal(value, len(key) + 3)
    return f"{lines[:at]}{indent}{dotted(path)} = {written}\n{lines[at:]}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _replaced(lines: str, pair: Pair, told: Any, value: Any) -> str:
    old = lines[pair.value : pair.value_end]
    return lines[: pair.value] + _rewritten(old, told, value, pair.value - pair.start) + lines[pair.value_end :]


def _rewritten(old: str, told: Any, value: Any, indent: int) -> str:
    """`value` written the way that `old` was."""
    if isinstance(value, str) and old.startswith('"""'):
        return multi_line(value)
    if isinstance(value, list) and isinstance(told, list) and "\n" in old:
        kept = _list_by_parts(old, told, value)
        if kept is not None:
            return kept
    return inline(value) if isinstance(value, dict) else literal(value, indent)


def _list_by_parts(old: str, told: list[Any], value: list[Any]) -> str | None:
    """A list of several lines with only the changed parts replaced; None where that does not work."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import Array

    try:
        document = tomlkit.parse(f"k = {old}\n")
        array = document["k"]
        assert isinstance(array, Array)
        matcher = SequenceMatcher(None, [repr(part) for part in told], [repr(part) for part in value], autojunk=False)
        for change, start, stop, first, last in reversed(matcher.get_opcodes()):
            if change != "equal":
                _splice(array, start, stop, value[first:last])
        written = document.as_string()
        return written[len("k = ") : -1] if len(tomli.loads(written)["k"]) == len(value) else None
    except (TOMLKitError, ValueError, TypeError, IndexError):
        return None


def _splice(array: "Array", start: int, stop: int, parts: list[Any]) -> None:
    """Put `parts` in the place of `array[start:stop]`; what is put in another's place keeps the comment behind it."""
    same_place = min(stop - start, len(parts))
    for at, part in enumerate(parts[:same_place], start):
        array[at] = part
    for at in reversed(range(start + same_place, stop)):
        del array[at]
    for at, part in enumerate(parts[same_place:], start + same_place):
        array.insert(at, part)
