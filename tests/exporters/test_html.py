"""The page of HTML: complete in itself, readable for everybody, and drawn to the times of the record."""

import re
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Any

from hypothesis import given, settings

from pmreview.core.record import Record
from pmreview.exporters.drawing import drawing
from pmreview.exporters.html import render
from pmreview.store.record_file import open_record
from pmreview.store.shipped import shipped
from tests.exporters.html_reader import Page, read
from tests.strategies import records

START = datetime(2026, 3, 10, 10, tzinfo=UTC)


def sample() -> str:
    return render(open_record(shipped("sample_data") / "checkout-pool.toml").record)


def record(**parts: Any) -> Record:
    return Record.model_validate({"incident": {"title": "Checkout errors"}, **parts})


def event(minute: float, text: str, *milestones: str, **more: Any) -> dict[str, Any]:
    return {"at": START + timedelta(minutes=minute), "text": text, "milestones": milestones, **more}


def told(page: Page, tag: str) -> list[str]:
    """The texts of all elements with that tag."""
    return [" ".join(element.text.split()) for element in page.all(tag)]


def test_the_page_needs_nothing_besides_itself() -> None:
    page = read(sample())
    assert page.all("script", "img", "iframe", "object", "form") == []
    assert [element.attributes["href"] for element in page.all("link")] == ["data:,"]
    assert all("style" not in element.attributes and "src" not in element.attributes for element in page.elements)
    assert "url(" not in page.all("style")[0].text
    assert "@import" not in page.all("style")[0].text


def test_the_policy_allows_its_own_sheet_and_nothing_else() -> None:
    html = sample()
    sheet = re.findall("<style>(.*?)</style>", html, re.DOTALL)[0]
    policy = read(html).all("meta")[1].attributes["content"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert b64encode(sha256(sheet.encode()).digest()).decode() in policy


def test_headings_landmarks_and_tables_say_what_they_are() -> None:
    page = read(sample())
    levels = [int(element.tag[1]) for element in page.all("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(two <= one + 1 for one, two in pairwise(levels))
    assert len(page.all("main")) == len(page.all("header")) == 1
    assert page.all("html")[0].attributes == {"lang": "en"}
    assert all(element.attributes["scope"] in ("col", "row") for element in page.all("th"))
    assert all(element.attributes["aria-label"] for element in page.all("table"))


def test_the_whys_are_lists_in_lists() -> None:
    whys = [
        {"id": "W1", "question": "Why did it break?"},
        {"id": "W2", "after": "W1", "question": "Why so many?"},
        {"id": "W3", "after": "W2", "question": "Why no limit?"},
        {"id": "W4", "question": "Why so late?"},
    ]
    page = read(render(record(whys=whys)))
    depths = {element.text.split("?")[0]: element.inside.count("ul") for element in page.all("strong")}
    assert depths == {"Why did it break": 1, "Why so many": 2, "Why no limit": 3, "Why so late": 1}


def test_the_incident_is_drawn_with_its_phases_and_told_in_words() -> None:
    page = read(
        render(
            record(
                timeline=[
                    event(-60, "Release", key=True),
                    event(0, "Errors", "started"),
                    event(9, "Alert <b>", "detected"),
                    event(50, "Calm", "resolved", approximate=True),
                ]
            )
        )
    )
    wide, narrow = page.all("svg")
    assert wide.attributes["role"] == narrow.attributes["role"] == "img"
    assert wide.attributes["aria-labelledby"] == "wide-title wide-desc"
    assert told(page, "desc")[0] == (
        "started at 10:00, detected at 10:09, resolved at 10:50; "
        "9 min until detected, ~41 min until resolved; 3 events."
    )
    assert "10:09 Alert <b>" in told(page, "title")
    assert "1 event came before." in page.all("figcaption")[0].text


def test_a_silence_is_hatched_and_named() -> None:
    talk = [event(minute, "look") for minute in (1, 2, 3, 4)]
    page = read(render(record(timeline=[event(0, "Errors", "started"), *talk, event(30, "Found", "mitigated")])))
    assert "26 min without an entry" in told(page, "tspan")
    assert "Hatched stretches have no entry." in page.all("figcaption")[0].text


def test_without_milestones_there_is_no_picture() -> None:
    assert read(render(record(timeline=[event(0, "Errors"), event(5, "Calm")]))).all("figure", "svg") == []


def test_thousands_of_events_make_no_more_dots_than_there_are_pixels() -> None:
    events = [event(minute / 10, "look", *(("started",) * (not minute))) for minute in range(5000)]
    drawn = drawing(record(timeline=[*events, event(500, "Calm", "resolved")]), 350)
    assert drawn is not None
    assert len(drawn.dots) <= 351
    assert drawn.dots[10].told.endswith("more")


def test_the_labels_of_a_picture_do_not_touch() -> None:
    names = ("started", "detected", "acknowledged", "customers-told", "mitigated", "resolved")
    drawn = drawing(record(timeline=[event(minute, "x", name) for minute, name in enumerate(names)]), 350)
    assert drawn is not None
    boxes = sorted((label.y, label.x, max(map(len, label.lines)) * 7) for label in drawn.labels)
    for (y, x, width), (next_y, next_x, next_width) in pairwise(boxes):
        assert y != next_y or x + width / 2 <= next_x - next_width / 2


def test_a_long_word_may_break_and_stays_one_word() -> None:
    word = "x" * 95
    html = render(record(impact={"measure": word}))
    assert word not in html
    assert word in read(html).seen


@settings(max_examples=60, deadline=None)
@given(records)
def test_any_record_is_a_well_formed_page(any_record: Record) -> None:
    page = read(render(any_record))
    assert page.all("script") == []
    assert all(re.match("(?i)https?://|mailto:", link.attributes["href"]) for link in page.all("a"))
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
