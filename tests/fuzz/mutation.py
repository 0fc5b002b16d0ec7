"""Spoil a text as chance will have it: cut, doubled, spliced, with other bytes, other tokens and other values in it."""

import json
import random
from collections.abc import Sequence
from typing import Any

TOKENS = (
    b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b'"', b'"""', b"'''", b"\\", b"\\u0000", b"\\ud800", b"\n",
    b"\r\n", b"#", b",",
    b":", b".", b"0", b"-1", b"1e999", b"nan", b"9" * 5_000, b"2026-03-10T10:11:00Z", b"9999-12-31T23:59:59-23:59",
    b"0001-01-01",
    b"true", b"null", b"\x00", b"\xff", b"\xc2\x9b", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\x1b]0;x\x07", b"<b>",
    b"](", b"| --- |",
    b"=1+1", b"../../x", "👩‍👩‍👧".encode(), b" " * 1_000, b"[" * 300, b"a." * 300,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", "x", "2026-03-10T10:11:00Z", "not a time", "\ud800", "\x1b[2J", [], {},
    [[]], {"": {}},
    ["x"], {"id": 1}, 1773137640, -62135596800, "9" * 400,
)  # fmt: skip


def mutated(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    """One of `seeds`, spoiled a few times."""
    data = chance.choice(seeds)
    if chance.random() < 0.5:
        data = _other_values(data, chance)
    for _ in range(chance.choice((0, 1, 1, 2, 4, 16))):
        data = _spoiled(data, seeds, chance)
    return data[:200_000]


def _spoiled(data: bytes, seeds: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice((1, 2, 8, 64, 1_000)))
    match chance.randrange(6):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:start] + chance.choice(TOKENS) + data[end if chance.random() < 0.5 else start :]
        case 2:
            return data[:end] + data[start:end] * chance.choice((1, 1, 3, 50)) + data[end:]
        case 3:
            return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]
        case 4:
            other = chance.choice(seeds)
            return data[:start] + other[chance.randint(0, len(other)) :]
        case _:
            return data[:start]


def _other_values(data: bytes, chance: random.Random) -> bytes:
    """JSON with a few values replaced; anything else as it is."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return data
    for _ in range(chance.randint(1, 4)):
        value = _replaced(value, chance)
    return json.dumps(value).encode()


def _replaced(value: Any, chance: random.Random) -> Any:
    if chance.random() < 0.1 or not isinstance(value, dict | list) or not value:
        return chance.choice(VALUES)
    key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[key] = _replaced(value[key], chance)
    return copy
