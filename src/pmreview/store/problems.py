"""Say what is wrong with data that is no record: what was found, what is allowed, and what was probably meant."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pmreview.core.nearest import nearest
from pmreview.core.text import harmless, one_line
from pmreview.store.errors import SHOWN, Problem

Place = Sequence[str | int]
LineOf = Callable[[Place], int]

DEEPEST = 50
"""How many tables and lists may stand inside each other."""

_COMPARED = 1000
"""How many keys are compared with the one that is missing, at most."""

_ALLOWED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "datetime_type": "a date and time such as 2026-03-10T10:11:00Z",
    "date_type": "a date such as 2026-04-01",
    "tuple_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "finite_number": "a finite number",
}


class TooDeep(Exception):  # noqa: N818 - the name is what is wrong
    """Tables and lists stand inside each other more than `DEEPEST` times."""


def shown_path(place: Place) -> str:
    """`place` as people write it: `timeline[3].text`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def problems_of(error: ValidationError, line_of: LineOf | None) -> list[Problem]:
    """One problem for each error that Pydantic found; with their lines, those that will be shown."""
    details = error.errors(include_url=False, include_context=False)
    return [_problem(detail, line_of if number < SHOWN else None) for number, detail in enumerate(details)]


def no_incident(data: Mapping[str, Any], line_of: LineOf | None) -> Problem:
    """The problem with data that has no `[incident]` table and so is no record at all."""
    if "incident" in data:
        message = f"found {_found(data['incident'])}, allowed a table"
        return Problem("incident", message, line_of(["incident"]) if line_of else None)
    message, near = "this is not a record: it has no [incident] table", _near("incident", data)
    line = line_of([near]) if near and line_of else None
    return Problem("", message + (f"; did you mean [incident] by [{near}]?" if near else ""), line)


def too_deep() -> Problem:
    """The problem with data nested without end."""
    return Problem("", f"tables and lists stand inside each other more than {DEEPEST} times")


def same_key(keys: Iterable[str]) -> Problem:
    """The problem with two keys that differ in control characters only: one of them would be lost."""
    twice, _ = Counter(map(harmless, keys)).most_common(1)[0]
    return Problem(twice, "found two keys that differ in control characters only, allowed one")


def _problem(detail: ErrorDetails, line_of: LineOf | None) -> Problem:
    place = [part for part in detail["loc"] if part != "[key]"]
    line = line_of(place) if line_of else None
    if detail["type"] == "missing":
        near = _near(str(place[-1]), detail["input"])
        meant = f"; did you mean {place[-1]} by {near}?" if near else ""
        return Problem(shown_path(place), f"found nothing, but every record needs it{meant}", line)
    allowed = _ALLOWED.get(detail["type"], one_line(detail["msg"]))
    return Problem(shown_path(place), f"found {_found(detail['input'])}, allowed {allowed}", line)


def _near(name: str, present: Mapping[str, Any]) -> str:
    return nearest(name, islice(present, _COMPARED), alike=0.7)


def _found(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            text = one_line(value)
            return f'the text "{text if len(text) <= 40 else text[:39] + "…"}"'
        case float():
            return f"the number {value:.6g}"
        case int():
            digits = str(value)
            return f"the number {digits if len(digits) <= 21 else digits[:20] + '…'}"
        case datetime():
            return f"the time {value.isoformat()}"
        case date():
            return f"the date {value.isoformat()}"
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return f"{value}"
