"""The records that pmreview ships are held against its own checks."""

from pmreview.checks import findings
from pmreview.core.record import Record
from pmreview.store.shipped import shipped
from pmreview.store.toml_text import load


def sample(name: str) -> Record:
    return load((shipped("sample_data") / name).read_text(encoding="utf-8"), name)


def test_the_finished_sample_gives_nothing_to_say() -> None:
    assert findings(sample("checkout-pool.toml")) == ()


def test_the_draft_sample_hears_what_a_fair_facilitator_would_say_and_no_more() -> None:
    found = findings(sample("search-slow.toml"))
    assert [(each.severity, each.check, each.path) for each in found] == [
        ("warning", "placeholder-text", ("incident", "summary")),
        ("hint", "missing-start", ("timeline",)),
        ("hint", "customers-not-told", ("timeline",)),
        ("hint", "shallow-whys", ("whys",)),
        ("hint", "single-cause", ("whys",)),
        ("warning", "impact-without-number", ("impact",)),
        ("warning", "hindsight", ("to_improve", 0, "text")),
        ("warning", "placeholder-text", ("to_improve", 1, "text")),
        ("hint", "action-without-cause", ("actions", 0, "addresses")),
        ("hint", "action-without-due", ("actions", 0, "due")),
        ("hint", "action-without-owner", ("actions", 0, "owner")),
        ("hint", "action-without-priority", ("actions", 0, "priority")),
        ("warning", "vague-action", ("actions", 0, "title")),
        ("hint", "action-without-cause", ("actions", 1, "addresses")),
        ("hint", "action-without-due", ("actions", 1, "due")),
        ("hint", "action-without-cause", ("actions", 2, "addresses")),
        ("hint", "action-without-owner", ("actions", 2, "owner")),
        ("hint", "action-without-priority", ("actions", 2, "priority")),
    ]


def test_what_the_draft_lacks_counts_once_somebody_calls_it_final() -> None:
    found = findings(sample("search-slow.toml"), as_final=True)
    errors = {each.check for each in found if each.severity == "error"}
    assert errors == {"missing-start", "action-without-due", "action-without-owner"}
