"""Which entries of two versions of a list are the same: by id, by equality, by what they share; never by position."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import islice
from typing import Any

from pydantic.fields import FieldInfo

from pmreview.core.ids import id_of
from pmreview.core.merge.text import is_text
from pmreview.core.value import Value, shape_of

Pairs = dict[int, int]
"""Index in the second list to index in the first. No entry is in two pairs."""
_Features = dict[tuple[str, str], float]
"""What tells an entry from others: a key and a value, or a key and a word of its text, with their weight."""

_TEXT, _TIME, _WORD = 2, 1, 0.2
"""The weight of a text, of a time, number or list, and of what many entries share: a name, a flag, a word of a few."""
_ALIKE = 0.4
"""How much two entries share, at least, if one is an edit of the other: by weight, and of the shorter one's weight."""
_COMMON = 20
"""What more entries than this have in common is not looked at to find partners: it bounds the time on long lists."""


def pair(first: Sequence[Any], second: Sequence[Any]) -> Pairs:
    """The entries that two versions of a list have in common."""
    pairs = _equal_ends(first, second)
    _pair_by(lambda entry: id_of(entry) or None, first, second, pairs)
    _pair_by(_content, first, second, pairs)
    _pair_alike(first, second, pairs)
    return pairs


def pair_equal(first: Sequence[Any], second: Sequence[Any]) -> Pairs:
    """The entries that are equal but for their ids."""
    pairs: Pairs = {}
    _pair_by(lambda entry: _content(_without_id(entry)), first, second, pairs)
    return pairs


def _equal_ends(first: Sequence[Any], second: Sequence[Any]) -> Pairs:
    """The equal entries before and after all changes: nearly all of a long list, found without a look at the rest."""
    head = _equal_start(zip(first, second, strict=False))
    rest = min(len(first), len(second)) - head
    tail = _equal_start(islice(zip(reversed(first), reversed(second), strict=False), rest))
    from_end = range(-tail, 0)
    pairs = dict(zip(range(head), range(head), strict=True))
    pairs.update((len(second) + at, len(first) + at) for at in from_end)
    return pairs


def _equal_start(entries: Iterable[tuple[Any, Any]]) -> int:
    """How many pairs are equal before the first that is not."""
    length = 0
    for one, other in entries:
        if one is not other and one != other:
            break
        length += 1
    return length


def _left_over(first: Sequence[Any], second: Sequence[Any], pairs: Pairs) -> tuple[list[int], list[int]]:
    taken = set(pairs.values())
    return [at for at in range(len(first)) if at not in taken], [at for at in range(len(second)) if at not in pairs]


def _pair_by(key: Callable[[Any], Hashable], first: Sequence[Any], second: Sequence[Any], pairs: Pairs) -> None:
    """Pair, in order, what is left over and has the same `key`. An entry whose key is None waits for other ways."""
    left, right = _left_over(first, second, pairs)
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(left):
        waiting[key(first[at])].append(at)
    waiting.pop(None, None)
    for at in right:
        if partners := waiting.get(key(second[at])):
            pairs[at] = partners.pop()


def _without_id(entry: Any) -> Any:
    return entry.model_copy(update={"id": ""}) if id_of(entry) else entry


def _content(entry: Any) -> Hashable:
    try:
        hash(entry)
    except TypeError:  # a meeting holds a table of minutes
        return repr(entry)
    return entry  # type: ignore[no-any-return]


def _pair_alike(first: Sequence[Any], second: Sequence[Any], pairs: Pairs) -> None:
    """Pair what is left over and shares most, the best pairs first. Two different ids are two entries."""
    left, right = _left_over(first, second, pairs)
    if not (left and right and isinstance(first[left[0]], Value)):
        return
    features = {at: _features(first[at]) for at in left}
    owners: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in left:
        for feature in features[at]:
            owners[feature].append(at)
    found = []
    for at in right:
        own = _features(second[at])
        for partner in {one for feature in own if len(owners[feature]) <= _COMMON for one in owners[feature]}:
            likeness = _likeness(features[partner], own)
            if likeness >= _ALIKE and not (id_of(first[partner]) and id_of(second[at])):
                found.append((-likeness, partner, at))
    taken = set(pairs.values())
    for _, partner, at in sorted(found):
        if at not in pairs and partner not in taken:
            pairs[at] = partner
            taken.add(partner)


def _features(entry: Value) -> _Features:
    """The features of an entry's fields that are filled in. The words of a text share its weight."""
    features: _Features = {}
    for key, field in type(entry).model_fields.items():
        value = getattr(entry, key)
        if key == "id" or not value or value == field.default:
            continue
        parts = {str(part) for part in _parts(value, text=is_text(key, field))}
        features.update({(key, part): _weight(key, field) / len(parts) for part in parts})
    return features


def _parts(value: Any, *, text: bool) -> Iterable[Any]:
    if text:
        return value.split()  # type: ignore[no-any-return]
    return value if isinstance(value, tuple) else (value,)


def _weight(key: str, field: FieldInfo) -> float:
    if is_text(key, field):
        return _TEXT
    shape = shape_of(field)
    return _WORD if shape is not None and shape.name in ("line", "word", "words", "flag") else _TIME


def _likeness(one: _Features, other: _Features) -> float:
    """The share of the shorter entry that both have: 1 where one has all of the other, 0 where it is too little."""
    shared = sum(min(one[feature], other[feature]) for feature in one.keys() & other.keys())
    return shared / min(sum(one.values()), sum(other.values())) if shared >= _ALIKE else 0
