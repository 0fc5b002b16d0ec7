"""HTML as plain text."""

import pytest

from pmreview.importers.plain_text import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Plain words.", "Plain words."),
        ("One<br />Two<BR>Three", "One\nTwo\nThree"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One\r\n\r\nTwo", "One\n\nTwo"),
        ("<ul><li>One</li><li><p>Two</p></li></ul>After", "- One\n- Two\n\nAfter"),
        ("<strong>Bold</strong> and <em>slanted</em>", "Bold and slanted"),
        ("Orders &amp; payments &lt;5 ms&gt; &#8220;ok&#x201d;", "Orders & payments <5 ms> “ok”"),
        ("See https://x.example/?a=1&copy=2&lt=3", "See https://x.example/?a=1&copy=2&lt=3"),
        ('<a href="https://x.example/r?a=1&amp;b=2">the report</a>', "the report (https://x.example/r?a=1&b=2)"),
        ('<a href="https://x.example">https://x.example</a>', "https://x.example"),
        ('<a href="javascript:alert(1)">here</a>', "here"),
        ('<img src="https://x.example/graph.png">', "(https://x.example/graph.png)"),
        ("Use <your-token> when p95 <300 ms and >5 %", "Use <your-token> when p95 <300 ms and >5 %"),
        ("<table><tr><td>10:00</td><td>down</td></tr></table>", "10:00 down"),
        ("&lt;br&gt; is shown, not obeyed", "<br> is shown, not obeyed"),
        ("Fish & chips", "Fish & chips"),
    ],
)
def test_markup_becomes_the_words_that_a_reader_saw(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<a href=", "<p ", "&", "&#", "<a>", "</a>", "<li>", "<img src='https://", "\r"]
)
@pytest.mark.usefixtures("ends")
def test_a_million_broken_tags_take_no_more_than_a_moment(piece: str) -> None:
    markup = piece * (1_000_000 // len(piece))
    plain_text(markup)
