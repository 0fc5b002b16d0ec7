"""Phrases that are looked for in a sentence, each found by its rarest word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pmreview.checks.wording.rule import Tokens


class Sayings:
    """`phrases`, in which the forms of verbs in `bases` and possessives count as one."""

    def __init__(self, phrases: Iterable[str], bases: Mapping[str, str]) -> None:
        self.bases = bases
        self._forms: dict[str, set[str]] = {base: {base} for base in bases.values()}
        for form, base in bases.items():
            self._forms[base].add(form)
        self.by_word: dict[str, tuple[tuple[str, ...], ...]] = {}
        for phrase in phrases:
            said = tuple(phrase.split())
            rarest = max((word for word in said if word not in self._forms), key=len, default=said[0])
            for word in self.forms(rarest):
                self.by_word[word] = (*self.by_word.get(word, ()), said)
        self.known = frozenset(self.by_word)

    def forms(self, word: str) -> frozenset[str]:
        """`word` as it may stand in a text."""
        return frozenset(self._forms.get(word, (word,)))

    def places(self, words: Sequence[str], seen: frozenset[str]) -> Iterator[Tokens]:
        """Where one of the phrases stands among the words; `seen` has each of them once."""
        met = self.known & seen
        if not met:
            return
        plain = tuple(self.bases.get(word, word) for word in words)
        there = frozenset(plain)
        for said in dict.fromkeys(said for word in sorted(met) for said in self.by_word[word]):
            if not there.issuperset(said):  # as most do not, which takes a tenth of comparing
                continue
            for start, word in enumerate(plain):
                if word == said[0] and plain[start : start + len(said)] == said:
                    yield start, start + len(said) - 1
