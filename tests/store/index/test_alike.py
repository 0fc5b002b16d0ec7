"""The earlier incidents most like this one: by what broke, why, and the words that were found for it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pmreview.store.index import Index
from pmreview.store.index.alike import earlier_alike
from pmreview.store.record_file import open_record
from tests.store.index.conftest import Keep


def when(year: int) -> dict[str, Any]:
    return {"timeline": [{"at": datetime(year, 3, 10, tzinfo=UTC), "milestones": ["started"]}]}


def cause(category: str, answer: str = "x") -> dict[str, Any]:
    return {"whys": [{"answer": answer, "root_cause": True, "category": category}]}


def alike(library: Path, path: Path) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.facts.id, each.shared) for each in earlier_alike(Index(library), open_record(path).record, str(path))]


@pytest.fixture
def now(keep: Keep) -> Path:
    """The incident that is looked at."""
    incident = {"title": "Checkout ran out of database connections", "components": ["checkout", "orders-db"]}
    return keep("INC-9", incident, **when(2026), **cause("missing-safeguard", "The pool has no limit"))


def test_what_shares_components_and_cause_comes_first_with_what_is_shared(library: Path, keep: Keep, now: Path) -> None:
    keep("INC-1", {"components": ["Checkout", "orders-db"]}, **when(2025), **cause("missing-safeguard"))
    keep("INC-2", {"components": ["checkout"]}, **when(2025))
    keep("INC-3", {"components": ["search"]}, **when(2025))
    assert alike(library, now) == [
        ("INC-1", ("Checkout", "orders-db", "missing safeguard")),
        ("INC-2", ("checkout",)),
    ]


def test_the_same_words_are_enough(library: Path, keep: Keep, now: Path) -> None:
    incident = {"title": "Billing ran out of database connections"}
    keep("INC-1", incident, **when(2025), **cause("", "The pool has no limit"))
    for number, title in enumerate(("Mails came late", "Search is slow", "A key leaked", "Pages were empty"), 2):
        keep(f"INC-{number}", {"title": title}, **when(2025))
    assert alike(library, now) == [("INC-1", ())]


def test_later_ones_drills_restricted_ones_and_itself_are_left_out(library: Path, keep: Keep, now: Path) -> None:
    same = {"components": ["checkout", "orders-db"]}
    keep("INC-1", same, **when(2027))
    keep("INC-2", {**same, "kind": "drill"}, **when(2025))
    keep("INC-3", {**same, "restricted": True}, **when(2025))
    keep("copy", {**same, "id": "inc-9"}, **when(2025))
    assert alike(library, now) == []


def test_no_word_of_a_record_acts_in_the_search(library: Path, keep: Keep) -> None:
    path = keep("INC-1", {"title": 'NEAR OR AND "NOT title: {whys} (" * ^ -'})
    keep("INC-2", {"title": "near or and not title whys"})
    index = Index(library)
    earlier_alike(index, open_record(path).record, str(path))
    assert index.words == []
