"""What `pmreview export` writes as Markdown comes back as the record that the page shows."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.core.record import Record
from pmreview.core.root_cause import Why
from pmreview.core.timeline import Event, in_order
from pmreview.core.value import Value
from pmreview.exporters.markdown import render
from pmreview.importers.document import Document
from pmreview.importers.importer import Wishes
from pmreview.importers.markdown import MARKDOWN
from tests.strategies import records

NO_MARK = re.compile(r"[^\w \t\n|*_#<>\[\]~\-\\]")
READ_BACK = ("Summary", "Actions", "Root cause", "Impact", "Timeline", "Lessons", "Open questions", "Links")


def imported(page: str) -> Record:
    document = Document("page.md", page)
    assert MARKDOWN.recognises([document])
    (candidate,) = MARKDOWN.find([document], Wishes())
    return candidate.read().record


def shown(page: str) -> dict[str, str]:
    """The parts of a page that can be read back, by their titles; the first is what stands over them."""
    parts = re.split(r"^## (.*)$", page, flags=re.MULTILINE)
    sections = dict(zip(["", *parts[1::2]], parts[::2], strict=True))
    return {title: text.strip() for title, text in sections.items() if title in ("", *READ_BACK)}


def tame(value: Any) -> Any:
    """A value of a record whose texts have no mark that a page puts between two facts, and a why that asks something.

    Where a text holds such a mark the page shows it too, but does not say to which of the two facts it belongs.
    """
    if isinstance(value, Value):
        changed = value.but(**{key: tame(each) for key, each in value.__dict__.items()})
        if isinstance(changed, Event):
            return changed.but(link="https://graphs.example.com" if changed.link else "")
        return changed.but(question="Why?") if isinstance(changed, Why) and not changed.question else changed
    if isinstance(value, tuple):
        return tuple(each for each in map(tame, value) if each != "")
    return " ".join(NO_MARK.sub("", value).split()) if isinstance(value, str) else value


@settings(max_examples=60, deadline=None)
@given(records, st.sampled_from(["draft", "in-review", "final"]))
def test_an_exported_page_shows_the_same_after_it_was_imported(record: Record, status: str) -> None:
    tamed: Record = tame(record)
    record = tamed.but(incident=tamed.incident.but(status=status, title=tamed.incident.title or "Outage"), meetings=())
    page = render(record)
    found = imported(page)
    assert shown(render(found)) == shown(page)
    assert found.incident.summary == record.incident.summary
    assert found.root_cause.explanation == record.root_cause.explanation
    told = [record.timeline[at] for at in in_order(record.timeline)]
    assert [(event.text, event.who, event.kind, event.milestones) for event in found.timeline] == [
        (event.text, event.who, event.kind, event.milestones) for event in told
    ]
