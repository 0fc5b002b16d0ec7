"""Write plain data as canonical TOML 1.0: one `[table]` or `[[item]]` a block, multi-line text as it reads."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeGuard

import tomli_w

WIDTH = 100
"""A list that would be longer than this is written with one item a line."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN_TEXT = re.compile(r'[^\x00-\x1f\x7f"\\]*')

Path = tuple[str, ...]


def is_items(value: Any) -> TypeGuard[list[dict[str, Any]]]:
    """Whether `value` is written as one `[[item]]` block for each of its parts."""
    return isinstance(value, list) and bool(value) and all(isinstance(part, dict) for part in value)


def is_blocks(value: Any) -> bool:
    """Whether `value` is written as blocks of its own rather than as `key = value`."""
    return isinstance(value, dict) or is_items(value)


def blocks_of(path: Path, value: Any) -> Iterator[str]:
    """The blocks of a table or of a list of tables, without blank lines between them."""
    for part in value if is_items(value) else ():
        yield from table_blocks(path, part, item=True)
    if isinstance(value, dict):
        yield from table_blocks(path, value)


def table_blocks(path: Path, table: Mapping[str, Any], item: bool = False) -> Iterator[str]:
    """One table, then the tables inside it. The header of a table that holds nothing but tables is left out."""
    pairs = "".join(pair(key, value) for key, value in table.items() if not is_blocks(value))
    inner = [(key, value) for key, value in table.items() if is_blocks(value)]
    if path and (pairs or item or not inner):
        yield header(path, item) + pairs
    elif pairs:
        yield pairs
    for key, value in inner:
        yield from blocks_of((*path, key), value)


def header(path: Path, item: bool = False) -> str:
    """The line `[a.b]` or `[[a.b]]`."""
    name = dotted(path)
    return f"[[{name}]]\n" if item else f"[{name}]\n"


def dotted(path: Path) -> str:
    """A key path, quoted where it must be."""
    return ".".join(key if _BARE_KEY.fullmatch(key) else inline(key) for key in path)


def pair(key: str, value: Any) -> str:
    """The line or lines `key = value`."""
    return f"{dotted((key,))} = {literal(value, len(key) + 3)}\n"


def literal(value: Any, indent: int = 0) -> str:
    """`value` as it stands after `key = `, on several lines where that reads better."""
    if isinstance(value, str) and "\n" in value:
        return multi_line(value)
    line = inline(value)
    if isinstance(value, list) and len(line) + indent > WIDTH:
        return "[\n" + "".join(f"    {inline(part)},\n" for part in value) + "]"
    return line


def multi_line(text: str) -> str:
    '''`text` between `"""`, its first line on a line of its own.'''
    body = text.rstrip('"')
    # tomli-w chooses this form for a text with a line feed only; the one added here goes again.
    written = tomli_w.dumps({"k": body + "\n"}, multiline_strings=True)[len("k = ") : -len('\n"""\n')]
    return written + '\\"' * (len(text) - len(body)) + '"""'


def inline(value: Any) -> str:
    """`value` on one line."""
    if isinstance(value, str) and _PLAIN_TEXT.fullmatch(value):
        return f'"{value}"'
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, dict):
        pairs = ", ".join(f"{dotted((key,))} = {inline(part)}" for key, part in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(inline, value))}]"
    return tomli_w.dumps({"k": value})[len("k = ") : -1]
