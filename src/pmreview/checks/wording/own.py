"""A team's own words for blame, from its settings."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pmreview.checks.wording.sentences import masked


def own_words(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The characters of `text` where one of `words`, which may be phrases, stands."""
    if own := tuple(word for word in words if word.strip()):
        for match in _any_of(own).finditer(masked(text)):
            yield match.span()


@lru_cache(maxsize=4)
def _any_of(own: tuple[str, ...]) -> re.Pattern[str]:
    said = (r"\s+".join(map(re.escape, word.split())) for word in sorted(own, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(said)})(?!\w)", re.IGNORECASE)
