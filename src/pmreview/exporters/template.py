"""A team's own format: a Jinja template, which is given a record as plain data and can reach nothing else.

It is given `record`, whose keys are those of the file; `events`, the timeline in order of time; `durations`, as in the
JSON export; and `document`, the record as an outline of sections and blocks. `day`, `time` and `moment` write times as
pmreview does. The filters `md`, `md_cell` and `md_blocks` write a text, a cell of a table and blocks as Markdown.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache, partial
from pathlib import PurePath
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from pmreview.core.days import shown_day
from pmreview.core.errors import UserError
from pmreview.core.outline import outline
from pmreview.core.outline.document import Block
from pmreview.core.outline.text import plain
from pmreview.core.outline.times import moment, time
from pmreview.core.record import Record
from pmreview.core.text import harmless
from pmreview.core.timeline import in_order
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.json import durations_of
from pmreview.exporters.markdown import text_of
from pmreview.exporters.markdown_text import cell, markdown

if TYPE_CHECKING:
    from jinja2 import Environment, Template

LARGEST = 10_000_000
"""How many characters a template may write, and a text in it may have."""

_ENDING = ".j2"
_MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")


def template_exporter(path: str, text: str) -> Exporter:
    """The format of the template in the file at `path`, such as `NAME.md.j2`.

    In a file of HTML or XML, whatever a record says is escaped. Raises `UserError` where `text` is no template.
    """
    name, _, suffix = PurePath(path).name.removesuffix(_ENDING).partition(".")
    markup = f".{suffix.lower()}".endswith(_MARKUP)
    _compiled(path, text, markup)
    return Exporter(name, f".{suffix or 'txt'}", f"The team's own: {path}", partial(_render, path, text, markup))


@lru_cache(maxsize=1)
def _compiled(path: str, text: str, markup: bool) -> "Template":
    from jinja2 import TemplateSyntaxError

    environment = _environment(markup)
    try:
        code = environment.compile(text, name=path, filename=path)
    except TemplateSyntaxError as error:
        raise UserError(f"{path}, line {error.lineno}: {_sentence(error)}") from None
    except RecursionError:
        raise UserError(f"{path} cannot be read: it is nested too deeply.") from None
    return environment.template_class.from_code(environment, code, environment.globals)


@lru_cache(maxsize=2)
def _environment(escaped: bool) -> "Environment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Bounded(ImmutableSandboxedEnvironment):
        """The sandbox, in which no product grows without end either."""

        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            numbers = isinstance(left, int | float) and isinstance(right, int | float)
            if operator == "**" or (not numbers and _size(left) * _size(right) > LARGEST):
                raise UserError("this would be too large")
            return super().call_binop(context, operator, left, right)

    found = Bounded(
        autoescape=escaped, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    found.filters |= {"md": _md, "md_cell": _md_cell, "md_blocks": _md_blocks}
    return found


def _render(path: str, text: str, markup: bool, record: Record) -> str:
    template = _compiled(path, text, markup)
    pieces: list[str] = []
    size = 0
    try:
        for piece in template.generate(_given(record)):
            size += len(piece)
            if size > LARGEST:
                raise UserError(f"it writes more than {LARGEST:,} characters")
            pieces.append(piece)
    except Exception as error:  # a template can do anything wrong that a program can
        lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == path]
        place = f"{path}, line {lines[-1]}" if lines else path
        raise UserError(f"{place}: {_sentence(error)}") from None
    return harmless("".join(pieces))


def _given(record: Record) -> dict[str, Any]:
    data = record.model_dump()
    shown: dict[str, Callable[..., str]] = {
        "day": _day,
        "time": lambda at: time(record, at) if isinstance(at, datetime) else "",
        "moment": lambda at: moment(record, at) if isinstance(at, datetime) else "",
    }
    events = [data["timeline"][index] for index in in_order(record.timeline)]
    computed = {"events": events, "durations": durations_of(record), "document": outline(record)}
    return {"record": data, **computed, **shown}


def _day(day: date | None) -> str:
    return shown_day(day) if day else ""


def _md(text: object) -> str:
    return "\n\n".join(markdown(plain(part)) for part in harmless(str(text)).split("\n") if part.strip())


def _md_cell(text: object) -> str:
    return cell(plain(str(text)))


def _md_blocks(blocks: Iterable[Block]) -> str:
    return text_of(blocks)


def _size(value: Any) -> int:
    return abs(value) if isinstance(value, int) else len(value) if hasattr(value, "__len__") else 1


def _sentence(error: Exception) -> str:
    said = " ".join(harmless(str(error)).split()) or type(error).__name__
    return said if said.endswith(".") else f"{said[:300]}."
