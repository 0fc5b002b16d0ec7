"""Real post-mortems of many teams, where they are at hand: `../shared/data/incoming/markdown`."""

import re
from pathlib import Path

import pytest

from pmreview.core.errors import UserError
from pmreview.core.ids import with_ids
from pmreview.core.timeline import in_order
from pmreview.importers.front_matter import front_matter
from pmreview.importers.markdown.parsing import parse
from pmreview.importers.markdown.words import prose
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump
from tests.importers.markdown.documents import imported, record_of

INCOMING = Path(__file__).parents[3] / "../shared/data/incoming"
DOCUMENTS = sorted(INCOMING.glob("markdown/*"))
TEMPLATES = sorted(INCOMING.glob("markdown_templates/*"))
WORD = re.compile(r"[A-Za-z]{4,}")


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name[:40])
def test_a_real_document_loses_no_words_but_those_that_name_its_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = imported(text, "UTC", path.name)
    record = found.record
    saved = dump(record)
    assert load(saved) == record
    assert with_ids(record) == record
    assert in_order(record.timeline) == tuple(range(len(record.timeline)))
    body = prose(block for block in parse(front_matter(text)[1]) if type(block).__name__ != "Heading")
    lost = words(body) - words(saved) - words(" ".join(found.remarks))
    assert len(lost) <= 12, lost


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name[:40])
def test_a_template_imports_or_says_why_not_and_no_time_is_made_up(path: Path) -> None:
    try:
        record = record_of(path.read_text(encoding="utf-8"), "", path.name)
    except UserError:
        assert path.name == "pagerduty_template.md"  # it only points to the template, and has no part of it
        return
    assert not any(event.at for event in record.timeline)
