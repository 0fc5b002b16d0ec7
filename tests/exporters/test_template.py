"""A team's own template: what it is given, and what it cannot do."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.core.record import Record
from pmreview.exporters.template import template_exporter

RECORD = Record.model_validate(
    {
        "incident": {"title": "Checkout *errors* | {{ 7 * 7 }}", "summary": "See <b>.", "timezone": "Europe/Paris"},
        "timeline": [
            {"at": datetime(2026, 3, 10, 10, 45, tzinfo=UTC), "text": "Calm", "milestones": ["resolved"]},
            {"at": datetime(2026, 3, 10, 10, 11, tzinfo=UTC), "text": "Deploy", "milestones": ["started"]},
        ],
        "actions": [{"id": "A1", "title": "Add a load test", "due": date(2026, 4, 1)}],
        "custom": {"centre": "47\x1b[31m"},
    }
)


def rendered(text: str, path: str = "brief.md.j2") -> str:
    return template_exporter(path, text).render(RECORD)


def refusal(text: str) -> str:
    with pytest.raises(UserError) as caught:
        rendered(text)
    return str(caught.value)


def test_it_is_called_and_ends_as_its_file() -> None:
    brief = template_exporter("templates/brief.html.j2", "")
    assert (brief.name, brief.suffix) == ("brief", ".html")
    assert template_exporter("brief.j2", "").suffix == ".txt"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{{ record.incident.title }}", "Checkout *errors* | {{ 7 * 7 }}"),
        ("{{ record.incident.title|md }}", r"Checkout \*errors\* | {\{ 7 * 7 }}"),
        ("{{ record.incident.title|md_cell }}", r"Checkout \*errors\* \| {\{ 7 * 7 }}"),
        ("{% for a in record.actions %}{{ a.id }} {{ day(a.due) }}{% endfor %}", "A1 Wed 1 Apr 2026"),
        ("{% for e in events %}{{ time(e.at) }} {{ e.text }};{% endfor %}", "11:11 Deploy;11:45 Calm;"),
        ("{{ moment(events[0].at) }}{{ moment(none) }}", "10 Mar 2026, 11:11"),
        ("{{ durations.time_to_resolve.text }}", "34 min"),
        ("{{ document.sections[0].title }}: {{ document.sections[0].blocks|md_blocks }}", r"Summary: See \<b>."),
        ("{{ record.custom.centre }}", "47␛[31m"),
        ("one\n{% if true %}\ntwo\n{% endif %}\n", "one\ntwo\n"),
    ],
)
def test_what_it_is_given(text: str, written: str) -> None:
    assert rendered(text) == written


def test_in_html_a_text_of_the_record_is_escaped() -> None:
    assert rendered("<p>{{ record.incident.summary }}</p>", "page.html.j2") == "<p>See &lt;b&gt;.</p>"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n{% if %}", "brief.md.j2, line 2: Expected an expression, got 'end of statement block'."),
        ("one\n\n{{ record.incident.nmae }}", "brief.md.j2, line 3: 'dict object' has no attribute 'nmae'."),
        ("{{ nothing.at }}", "brief.md.j2, line 1: 'nothing' is undefined."),
        ("{{ 1 / 0 }}", "brief.md.j2, line 1: division by zero."),
        ("{% include 'other.md' %}", "brief.md.j2, line 1: no loader for this environment specified."),
        ("{{ 'x'|nofilter }}", "brief.md.j2, line 1: No filter named 'nofilter'."),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, said: str) -> None:
    assert refusal(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "{{ record.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ day.__globals__ }}",
        "{{ record.incident.update({'title': 'x'}) }}",
        "{{ document.sections.__class__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{% for i in range(10000000) %}{% endfor %}",
        "{{ 'x' * 100000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ ([0] * 4000) * 4000 }}",
        "{% for i in range(90000) %}{{ 'x' * 1000 }}{% endfor %}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format(record) }}",
    ],
)
def test_it_can_reach_and_fill_nothing_else(text: str) -> None:
    assert "brief.md.j2" in refusal(text)


def test_the_record_stays_as_it_is() -> None:
    before: Callable[[], Any] = RECORD.model_dump
    kept = before()
    with pytest.raises(UserError):
        rendered("{{ record.actions[0].pop('id') }}")
    assert before() == kept
