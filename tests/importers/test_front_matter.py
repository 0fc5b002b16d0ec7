"""What stands between two lines of dashes at the beginning of a Markdown document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmreview.core.errors import UserError
from pmreview.importers.front_matter import front_matter


def test_every_scalar_is_the_text_that_was_written() -> None:
    meta, rest = front_matter(
        "---\ntitle: Checkout down\ndate: 2023-07-10 22:13:00\nresolved: yes\nweight: 010\nended:\n---\n# Words\n"
    )
    assert meta == {
        "title": "Checkout down",
        "date": "2023-07-10 22:13:00",
        "resolved": "yes",
        "weight": "010",
        "ended": "",
    }
    assert rest == "# Words\n"


def test_lists_stay_lists_and_what_is_nested_has_the_keys_that_lead_to_it() -> None:
    meta, _ = front_matter(
        "---\n# a comment\naffected:\n  - API\n  - Shop\nlinks:\n  chat: '#war-room'\nroles: [{lead: Ana}, Sam]\n---\n"
    )
    assert meta == {"affected": ["API", "Shop"], "links.chat": "#war-room", "roles": ["lead: Ana", "Sam"]}


def test_a_key_that_stands_twice_keeps_both_values() -> None:
    assert front_matter("---\ntag: one\ntag: two\n---\n") == ({"tag": ["one", "two"]}, "")


def test_the_line_ends_of_windows_and_blank_lines_before_it_make_no_difference() -> None:
    assert front_matter("\r\n---\r\ntitle: X\r\n---\r\nWords\r\n") == ({"title": "X"}, "Words\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words",
        "---\n\nWords between two rules.\n\n---\nMore",
        "---\ntitle: never closed\n",
        "# T\n\n---\na: b\n---\n",
    ],
)
def test_a_text_without_front_matter_stays_as_it_is(text: str) -> None:
    assert front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("a: &x [1]\nb: *x", "anchors or aliases"),
        ("a: [1\nb: 2", "no YAML in line 3"),
        ("title: one: two", "no YAML in line 2"),
        ("a: " + "[" * 2000 + "]" * 2000, "nested too deeply"),
        ("b: " + "[" * 51 + "]" * 51, "nested too deeply"),
        ("a: " + "x" * 20_000, "more than 20,000 characters"),
    ],
    ids=lambda text: text[:20],
)
def test_what_cannot_be_read_is_said_in_one_sentence(yaml: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        front_matter(f"---\n{yaml}\n---\n")


@given(st.text(st.sampled_from("ab:-#&*[]{}!|>'\"\n \t,?%@"), max_size=60))
def test_any_front_matter_is_read_or_refused(yaml: str) -> None:
    try:
        meta, rest = front_matter(f"---\n{yaml}\n---\nend")
    except UserError:
        return
    assert rest.endswith("end")
    assert all(isinstance(value, str | list) for value in meta.values())


@pytest.mark.usefixtures("ends")
def test_blank_lines_before_something_that_is_no_key_are_read_once() -> None:
    text = "---\n" + "\n" * 5_000 + "a line without a colon\n---\n"
    assert front_matter(text) == ({}, text)
