"""Every wrapping in which Statuspage sends an incident."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.core.incident import Link
from pmreview.core.source import Source
from pmreview.importers import recognise
from pmreview.importers.document import read_document
from pmreview.importers.importer import Wishes
from tests.importers.exports import find, read
from tests.importers.statuspage.pages import PAGE, incident, update

AT = "2026-02-19T14:20:00.000Z"
ONE = incident(update(AT))
LINK = "https://status.example.com/i/h3n8"


@pytest.mark.parametrize(
    "value",
    [
        {"page": PAGE, "incident": ONE},
        {"page": PAGE, "incidents": [ONE]},
        {"page": PAGE, "components": [], "incidents": [ONE], "scheduled_maintenances": [], "status": {}},
        {"page": PAGE, "scheduled_maintenances": [ONE]},
        {"incidents": [ONE]},
        [ONE],
        ONE,
        {"meta": {}, "page": {"id": "p1", "status_indicator": "none"}, "incident": ONE},
    ],
)
def test_the_same_incident_is_found_in_every_shape(value: Any) -> None:
    record = read(value).record
    assert (record.incident.id, record.incident.title) == ("h3n8w5", "Order e-mails arrive late")
    assert (record.incident.severity, record.incident.status, record.incident.timezone) == ("minor", "draft", "UTC")
    assert [event.text for event in record.timeline] == ["We look into it."]


def test_incidents_and_maintenances_of_several_files_are_all_candidates() -> None:
    values = [{"page": PAGE, "incidents": [ONE], "scheduled_maintenances": [{**ONE, "id": "m1"}]}, [{**ONE, "id": "x"}]]
    documents = [read_document(Source("export", repr(value).replace("'", '"').encode())) for value in values]
    assert [candidate.id for candidate in recognise(documents).find(documents, Wishes())] == ["h3n8w5", "m1", "x"]


def test_an_incident_without_an_id_is_called_by_its_place() -> None:
    nameless = [{**ONE, "id": "", "name": "Same"}, {**ONE, "id": None, "name": "Same"}, {**ONE, "id": 77, "name": 1234}]
    candidates = find(nameless)
    assert [(candidate.id, candidate.title) for candidate in candidates] == [
        ("1", "Same"),
        ("2", "Same"),
        ("77", "1234"),
    ]
    assert [candidate.read().record.incident.id for candidate in candidates] == ["", "", "77"]


def test_a_candidate_says_enough_to_choose_it() -> None:
    (candidate,) = find([{**ONE, "started_at": "2026-02-19T14:05:00Z"}])
    assert (candidate.title, candidate.severity) == ("Order e-mails arrive late", "minor")
    assert f"{candidate.started:%Y-%m-%d %H:%M}" == "2026-02-19 14:05"


def test_a_page_on_which_all_is_well_has_no_incident_and_says_so() -> None:
    with pytest.raises(UserError, match="There is no incident in export"):
        find({"page": PAGE, "incidents": []})


@pytest.mark.parametrize(
    ("more", "page", "links"),
    [
        ({"shortlink": LINK}, PAGE, [LINK]),
        ({}, PAGE, ["https://status.example.com/incidents/h3n8w5"]),
        ({"shortlink": "javascript:alert(1)"}, PAGE, ["https://status.example.com/incidents/h3n8w5"]),
        ({"shortlink": None}, {"url": "file:///etc"}, []),
        ({}, {}, []),
    ],
)
def test_the_link_is_a_web_address_or_none(more: dict[str, Any], page: dict[str, Any], links: list[str]) -> None:
    record = read({"page": page, "incident": {**ONE, **more}}).record
    assert record.incident.links == tuple(Link(label="Status page", url=url) for url in links)


def test_a_format_that_is_named_and_does_not_fit_says_what_is_there() -> None:
    from pmreview.importers.statuspage import STATUSPAGE

    for text, said in [
        ("{", "cannot be read as JSON"),
        ("", "is empty"),
        ("<html></html>", "web page"),
        ("[1]", "no incident"),
    ]:
        with pytest.raises(UserError, match=said):
            STATUSPAGE.find([read_document(Source("export", text.encode()))], Wishes())
