"""What Hypothesis makes up of an export: values of roughly the right shape, and of none."""

from typing import Any

from hypothesis import strategies as st

from pmreview.importers.imported import Candidate
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump

WORDS = st.text(max_size=20) | st.sampled_from(
    ["<ul><li><strong>2012-04-11 08:55:01</strong> - a</li></ul>", "resolved", "major_outage", "a - b", "- [ ] do @it"]
)
TIMES = st.sampled_from(
    ["2026-02-19T14:20:00Z", "2012-04-11 08:55", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-10:00", "1773137640.5"]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | TIMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


def fields(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with some of the `names`."""
    return st.dictionaries(st.sampled_from(names) | WORDS, WORDS | TIMES | ANYTHING, max_size=8)


def can_be_saved(candidate: Candidate) -> bool:
    """Whether the record of `candidate` is the same after it was saved and opened."""
    record = candidate.read().record
    return bool(candidate.id) and load(dump(record)) == record
