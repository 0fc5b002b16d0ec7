"""A list that is narrowed by words as they are typed."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from pmreview.core.folded import folded

Key = TypeVar("Key", bound=Hashable)


class Searched(Protocol):
    """What is listed. Words are looked for in `searched`, which is `folded`."""

    @property
    def searched(self) -> str:
        """All that it may be found by."""
        raise NotImplementedError


class Narrowing(Generic[Key]):
    """What is listed, by its keys. A letter more looks only at what the letters before it have left."""

    def __init__(self, listed: Mapping[Key, Searched]) -> None:
        self._listed = listed
        self._left: dict[str, Sequence[Key]] = {"": list(listed)}

    def matching(self, typed: str) -> Sequence[Key]:
        """The keys of those in which every typed word occurs, wherever, in the order of the list."""
        typed = folded(typed)
        self._left = {before: left for before, left in self._left.items() if typed.startswith(before)}
        if typed not in self._left:
            left = self._left[max(self._left, key=len)]
            for word in typed.split():
                left = [key for key in left if word in self._listed[key].searched]
            self._left[typed] = left
        return self._left[typed]
