"""What a reader of each format sees: everything that is shown, as one text."""

import csv
import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

from icalendar import Calendar
from markdown_it import MarkdownIt

from tests.exporters.html_reader import read


def _markdown_reader() -> MarkdownIt:
    # With raw HTML allowed, as many sites have it: a tag that is not escaped then vanishes from the text.
    reader = MarkdownIt("js-default", {"html": True})
    reader.normalizeLinkText = lambda link: link  # type: ignore[method-assign]  # it shows %41 as A
    return reader


MARKDOWN = _markdown_reader()


def markdown(text: str) -> str:
    rendered = MARKDOWN.render(text)
    links = re.findall(r'href="([^"]*)"', rendered)
    return html.unescape("\n".join([re.sub(r"<[^<>]*>", "", rendered), *links]))


def page(text: str) -> str:
    shown = read(text)
    return "\n".join([shown.seen, *(link.attributes["href"] for link in shown.all("a"))])


def confluence(text: str) -> str:
    body = ElementTree.fromstring(f"<body>{text.replace('<br/>', chr(10))}</body>")
    return "\n".join(["".join(body.itertext()), *(link.attrib["href"] for link in body.iter("a"))])


def strings(node: Any) -> Iterator[str]:
    """Every text in a value of JSON."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | dict):
        for each in node.values() if isinstance(node, dict) else node:
            yield from strings(each)


def plain_json(text: str) -> str:
    return "\n".join(strings(json.loads(text)))


def slack(text: str) -> str:
    return html.unescape(re.sub(r"<([^<>|]*)(?:\|([^<>]*))?>", lambda link: link[2] or link[1], plain_json(text)))


def table(text: str) -> str:
    rows = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True))
    return "\n".join(shown for row in rows for cell in row for shown in (cell, cell.removeprefix("'")))


def jira(text: str) -> str:
    """The cells as they are, which is how a summary is shown, and as wiki text."""
    cells = table(text)
    linked = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\|])*)\|[^\]]*\]", r"\1", cells)
    wiki = re.sub(r"\\([^A-Za-z0-9\s])", r"\1", linked).replace("&#92;", "\\").replace("&amp;", "&")
    return f"{cells}\n{wiki}"


def github(text: str) -> str:
    issues = json.loads(text)
    shown = "\n".join(f"{issue['title']}\n{markdown(issue['body'])}" for issue in issues)
    return shown.replace("\u200b", "")


def calendar(text: str) -> str:
    events = Calendar.from_ical(text).events
    return "\n".join(str(event[key]) for event in events for key in ("SUMMARY", "DESCRIPTION") if key in event)


READERS: dict[str, Callable[[str], str]] = {
    "markdown": markdown,
    "classic": markdown,
    "html": page,
    "customer": markdown,
    "customer-html": page,
    "confluence": confluence,
    "slack": slack,
    "jira": jira,
    "github": github,
    "csv": table,
    "csv-timeline": table,
    "ics": calendar,
    "json": plain_json,
}
