"""Save an edit as a small change of the text: what did not change keeps its bytes, its comments and its place.

The text is cut at its table headers. A table or item that changed is edited inside its own lines, a new one is written
after the one before it, a deleted one goes with the comment above it, a moved one takes it along. Tables inside a table
are edited the same way, one level down.
"""

from collections.abc import Sequence
from typing import Any

from pmreview.store import own_keys
from pmreview.store.canonical import Path, blocks_of, header, is_blocks, is_items
from pmreview.store.own_keys import MISSING, Plain, changed_keys
from pmreview.store.pairing import in_order, paired
from pmreview.store.pieces import Piece, Unit, cut, drop, joined, retext, text_of, units_of
from pmreview.store.toml_layout import blocks


class CannotPatch(Exception):  # noqa: N818 - the caller writes the text anew
    """The text does not tell what it was said to tell."""


def patched(text: str, told: Plain, wanted: Plain) -> str:
    """`text`, which tells `told` and has LF line ends, changed to tell `wanted`. Raises `CannotPatch`.

    A text of unusual layout may come out wrong: read it again before you rely on it.
    """
    return _edited(text if text.endswith("\n") else text + "\n", (), told, wanted)


def _edited(text: str, path: Path, told: Plain, wanted: Plain) -> str:
    """The lines of the table at `path`, without its header, changed from `told` to `wanted`."""
    own, *_ = pieces = cut(text, len(path))
    stated = own_keys.stated(own.text)
    kept_inline = {key for key in stated if told.get(key)}
    changed = changed_keys(told, wanted)
    for key in changed:
        if key not in kept_inline:
            _edit_blocks(pieces, (*path, key), told.get(key, MISSING), wanted.get(key, MISSING), list(wanted))
    in_lines = {key: value for key, value in wanted.items() if key in kept_inline or not is_blocks(value)}
    if path or stated:
        own.text = own_keys.edited(own.text, told, in_lines, changed)
    else:
        # Nothing but comments at the top of the file: they stay there.
        own.text += own_keys.edited("", told, in_lines, changed)
    return joined(pieces)


def _edit_blocks(pieces: list[Piece], path: Path, old: Any, new: Any, order: Sequence[str]) -> None:
    """Change a key that has, or is to have, blocks of its own; leave other keys alone."""
    units = units_of(pieces, path[-1])
    if units and units[0][0].begins_item and (new is MISSING or is_items(new) or new == []):
        _edit_list(units, path, old, new if is_items(new) else [])
    elif units and isinstance(new, dict):
        retext(units[0], _edited_unit(text_of(units[0]), path, old if isinstance(old, dict) else {}, new))
    else:
        for unit in units:
            drop(unit)
        if is_blocks(new):
            _place(pieces, path[-1], list(blocks_of(path, new)), order)


def _place(pieces: list[Piece], key: str, texts: list[str], order: Sequence[str]) -> None:
    """Put the new blocks of `key` where they belong in canonical order."""
    at = order.index(key)
    for earlier in reversed(order[:at]):
        if there := [piece for piece in pieces if piece.key == earlier]:
            there[-1].behind += texts
            return
    for later in order[at + 1 :]:
        if there := [piece for piece in pieces if piece.key == later]:
            there[0].ahead += texts
            return
    pieces[0].behind += texts


def _edit_list(units: list[Unit], path: Path, old: Any, new: list[dict[str, Any]]) -> None:
    """Change a list of `[[items]]`: what kept its order stays in its place, the rest is put in between."""
    if not isinstance(old, list) or len(old) != len(units):
        raise CannotPatch
    was = paired(old, new)
    stays = in_order(was)
    for gone in set(range(len(old))).difference(index for index in was if index is not None):
        drop(units[gone])
    after: Unit | None = None
    first: list[str] = []
    for at, item in enumerate(new):
        index = was[at]
        if index is None:
            texts = list(blocks_of(path, [item]))
        else:
            unit = units[index]
            if old[index] != item or len(unit) > 1:
                retext(unit, _edited_unit(text_of(unit), path, old[index], item))
            if at in stays:
                unit[0].ahead += first
                first, after = [], unit
                continue
            texts = [text_of(unit)]
            drop(unit)
        (after[-1].behind if after else first).extend(texts)
    units[0][0].ahead += first


def _edited_unit(text: str, path: Path, told: Plain, wanted: Plain) -> str:
    """A table or item, with its header and all tables inside it, changed from `told` to `wanted`."""
    own = next((block for block in blocks(text) if block.path == path), None)
    if own is None:
        needs_header = any(key in wanted and not is_blocks(wanted[key]) for key in changed_keys(told, wanted))
        return (header(path) if needs_header else "") + _edited(text, path, told, wanted)
    # A header that stands below the tables inside it comes first from now on.
    inside = text[own.body : own.end] + text[: own.start] + text[own.end :]
    return text[own.start : own.body] + _edited(inside, path, told, wanted)
