"""A record as one self-contained page of HTML: no script, no request, and whatever a record holds is text.

The page is `templates/page.html.j2`, which renders the blocks of any document, with `templates/page.css` inside it.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pmreview.core.outline import outline
from pmreview.core.outline.document import Document
from pmreview.core.record import Record
from pmreview.exporters.drawing import Drawing, drawing
from pmreview.exporters.exporter import Exporter

if TYPE_CHECKING:
    from jinja2 import Template

WIDE, NARROW = 920, 350
"""Pixels: the picture on a desk or on paper, and on a phone."""

_BREAK = "\0"  # no text of a document contains it
_LONG = re.compile(r"\S{30}(?=\S)")


def render(record: Record) -> str:
    """The whole page."""
    return page(outline(record), drawings(record))


def drawings(record: Record) -> tuple[Drawing, ...]:
    """The picture of the incident, wide and narrow; none where there is none."""
    both = drawing(record, WIDE), drawing(record, NARROW, pointed_at=False)
    return tuple(drawn for drawn in both if drawn)


def page(document: Document, drawings: tuple[Drawing, ...] = ()) -> str:
    """A document as a page, with the picture of the incident (wide and narrow) in front of its sections."""
    template, style = _template()
    return template.render(document=document, drawings=drawings, style=style)


HTML = Exporter("html", ".html", "One page with the incident drawn, for the screen, a phone and paper", render)


@dataclass(frozen=True)
class _Style:
    """The sheet, and the hash by which the page's policy allows it and no other."""

    sheet: str
    hash: str


@lru_cache(maxsize=1)
def _template() -> "tuple[Template, _Style]":
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    loader = PackageLoader("pmreview.exporters")
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.filters |= {"lines": _lines, "kind": _kind}
    sheet = loader.get_source(found, "page.css")[0]
    style = _Style(Markup(sheet), b64encode(sha256(sheet.encode()).digest()).decode())
    return found.get_template("page.html.j2"), style


def _lines(text: str) -> Any:
    """Text with its line breaks, and in long words with places where a line may break."""
    from markupsafe import Markup, escape

    broken = str(escape(_LONG.sub(rf"\g<0>{_BREAK}", text)))
    return Markup(broken.replace(_BREAK, "<wbr>").replace("\n", "<br>\n"))


def _kind(block: object) -> str:
    return type(block).__name__
