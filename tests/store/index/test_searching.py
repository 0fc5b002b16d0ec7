"""Somebody remembers a few words, and finds the incident and the place."""

from datetime import date
from pathlib import Path

import pytest

from pmreview.store.index import Index
from pmreview.store.index.searching import Hit, search
from tests.store.index.conftest import Keep


def found(library: Path, query: str) -> list[Hit]:
    return search(Index(library), query)[0]


def ids(library: Path, query: str) -> list[str]:
    return [hit.facts.id for hit in found(library, query)]


def shown(hit: Hit) -> str:
    return "".join(f"[{piece.text}]" if piece.found else piece.text for piece in hit.pieces)


def test_a_word_is_found_with_its_place(library: Path, keep: Keep) -> None:
    keep("INC-1", timeline=[{"text": "Deploy"}, {"text": ""}, {"text": "The pool runs dry", "who": "on-call"}])
    (hit,) = found(library, "pool")
    assert (hit.section, hit.place, shown(hit)) == ("timeline", "timeline[2]", "on-call · The [pool] runs dry")


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"incident": {"summary": "The needle was lost"}}, "incident"),
        ({"impact": {"business_impact": "A needle a day"}}, "impact"),
        ({"impact": {"affected": [{"component": "needle"}]}}, "impact"),
        ({"whys": [{}, {"answer": "Nobody saw the needle"}]}, "whys[1]"),
        ({"to_improve": [{"text": "Needle training"}]}, "to_improve[0]"),
        ({"actions": [{"title": "Alert", "note": "needle"}]}, "actions[0]"),
        ({"meetings": [{"attendees": ["Ana", "Needle"]}]}, "meetings[0]"),
        ({"parking_lot": [{"text": "needle"}]}, "parking_lot[0]"),
        ({"notes": [{"text": "needle"}]}, "notes[0]"),
        ({"custom": {"team": {"name": "needle"}}}, "custom"),
        ({"timeline": [{"odd": "needle"}]}, "timeline[0]"),
    ],
)
def test_everything_that_was_written_is_searched(
    library: Path, keep: Keep, parts: dict[str, object], place: str
) -> None:
    keep("INC-1", **parts)
    keep("INC-2")
    (hit,) = found(library, "needle")
    assert (hit.facts.id, hit.place) == ("INC-1", place)


def test_all_words_must_be_there_and_the_last_may_go_on(library: Path, keep: Keep) -> None:
    keep("INC-1", {"title": "Checkout errors"}, actions=[{"title": "Watch connections"}])
    keep("INC-2", {"title": "Checkout is slow"})
    assert set(ids(library, "checkout")) == {"INC-1", "INC-2"}
    assert ids(library, "checkout conn") == ["INC-1"]
    assert ids(library, "conn checkout") == []
    assert ids(library, '"checkout is"') == ["INC-2"]
    assert ids(library, '"is checkout"') == []
    assert ids(library, "slow _") == ids(library, "_ - slow") == ids(library, "slo _") == ["INC-2"]


def test_case_accents_and_endings_do_not_matter(library: Path, keep: Keep) -> None:
    keep("INC-1", {"title": "Déploiements échouent"}, timeline=[{"text": "Two deploys failed"}])
    assert ids(library, "DEPLOIEMENTS") == ids(library, "deploy fail") == ["INC-1"]


def test_what_is_called_like_it_comes_before_what_mentions_it(library: Path, keep: Keep) -> None:
    keep("INC-1", {"title": "Search is slow"}, timeline=[{"text": "As in the outage of the queue"}] * 3)
    keep("INC-2", {"title": "The queue is full"})
    assert ids(library, "queue") == ["INC-2", "INC-1"]


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "*", "!!!", "\0", "-", "_"])
def test_nothing_is_found_for_nothing(library: Path, keep: Keep, query: str) -> None:
    keep("INC-1")
    assert search(Index(library), query) == ([], 0)


@pytest.mark.parametrize(
    "query", ["a OR b", "NEAR(x y)", "title:x", "x^2", "{a b}: c", 'say "he', "(", "NOT", "a'b", "+x"]
)
def test_whatever_is_typed_it_is_words(library: Path, keep: Keep, query: str) -> None:
    keep("INC-1", timeline=[{"text": f"Somebody wrote {query} there"}])
    index = Index(library)
    hits, count = search(index, query)
    assert [hit.facts.id for hit in hits] == ["INC-1"] * count
    assert index.words == []


def test_a_long_text_is_cut_around_what_was_found(library: Path, keep: Keep) -> None:
    keep("INC-1", {"summary": "Before. " * 100 + "The pool ran dry. " + "After. " * 100})
    (hit,) = found(library, "pool")
    assert shown(hit).startswith("…Before.")
    assert shown(hit).endswith("After.…")
    assert "The [pool] ran dry." in shown(hit)
    assert len(shown(hit)) < 250


def test_the_best_place_is_shown_and_the_others_are_counted(library: Path, keep: Keep) -> None:
    keep(
        "INC-1",
        {"title": "Pool"},
        timeline=[{"text": "The pool"}, {"text": "No pool limit"}],
        actions=[{"title": "Pool limit"}],
    )
    (hit,) = found(library, "pool limit")
    assert (hit.place, hit.others) == ("timeline[1]", 2)


def test_what_people_wrote_is_shown_before_a_list_of_links(library: Path, keep: Keep) -> None:
    links = [{"label": "pool graph", "url": "https://graphs.example.com/pool"}]
    whys = [{"question": "Why?", "answer": "The pool was smaller than the calls"}]
    keep("INC-1", {"title": "Checkout", "links": links}, whys=whys)
    (hit,) = found(library, "pool")
    assert (hit.place, hit.others) == ("whys[0]", 1)


def test_the_name_alone_is_no_further_place(library: Path, keep: Keep) -> None:
    keep("INC-2041", actions=[{"title": "Set a limit", "due": date(2026, 4, 1)}])
    (hit,) = found(library, "INC-2041")
    assert (hit.section, hit.place, shown(hit), hit.others) == ("", "", "[INC-2041] Title of [INC-2041]", 0)
