"""Which column of a table is what: as the user says, else by the titles and by what the cells hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pmreview.core.errors import UserError
from pmreview.core.quoting import quoted
from pmreview.core.timeline import EVENT_KINDS
from pmreview.importers.csv_timeline.table import Row
from pmreview.importers.csv_timeline.times import Time, time_in

_OF_IT = "(?:(?:downtime|incident|outage|impact) )?"
_TITLES = {
    "incident": (r"incident(?: (?:id|no|number|key|ref|reference))?$",),
    "time": (
        "date ?time$|date and time", "time ?stamp$|.* time ?stamp$", r"time\b(?! ?zone)|when|at$",
        f"{_OF_IT}(?:start|started|began|begin)(?: at| time)?$",
        ".*(?:occurred|happened|observed|created)(?: at| on)?$", ".* time$", "date",
    ),
    "date": ("date|day$",),
    "zone": ("time ?zone$|tz$",),
    "title": ("(?:incident )?(?:title|name)$",),
    "text": (
        r"events?$|what\b", "messages?$", "text$", "summary$", "description$",
        r"(?:event|message|text)\b(?! (?:type|source))",
        r".*\b(?:message|description|summary|details?|notes?|comments?|actions?|activity|updates?)$", "title$|name$",
        "status$|state$",
    ),
    "who": (r"(?:who|by|actor|author|responder|reporter|person|user|owner|team)\b", r".*\bsource$", "name$"),
    "kind": ("kind$|type$|category$", ".* type$"),
    "severity": ("(?:incident )?(?:severity|sev|impact)$",),
    "ended": (f"{_OF_IT}(?:end|ended|resolved)(?: at| time)?$",),
}  # fmt: skip
ROLES = tuple(_TITLES)
_SAMPLE = 50
_CHOSEN = re.compile(rf"(?:^|,)\s*({'|'.join(ROLES)})\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class Columns:
    """The places of the roles, counted from 0; `titles` are numbers where the table has none."""

    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    places: Mapping[str, int]

    def cell(self, row: Row, role: str) -> str:
        """What `row` has in the column of `role`; "" without."""
        return self.at(row, self.places.get(role, len(row)))

    def at(self, row: Row, place: int) -> str:
        """What `row` has at `place`; rows may be short."""
        return row[place].strip() if place < len(row) else ""


def columns_of(rows: Sequence[Row], chosen: str = "") -> Columns:
    """The columns of a table with at least one row. Raises `UserError` for a wish that no column fulfils."""
    headless = any(time_in(cell.strip()).is_time for cell in rows[0])
    width = max(len(row) for row in rows[: _SAMPLE + 1])
    named = [cell.strip() for cell in rows[0]]
    titles = tuple(str(place + 1) if headless else (*named, *[""] * width)[place] for place in range(width))
    columns = Columns(titles, tuple(rows if headless else rows[1:]), _chosen(chosen, titles))
    for role in ROLES:
        if role not in columns.places and (role != "title" or "incident" in columns.places):
            fitting = (place for place in _ranked(role, columns, headless) if _fits(role, place, columns))
            place = next(fitting, None)
            place = _by_content(role, columns) if place is None else place
            places = columns.places if place is None else {**columns.places, role: place}
            columns = Columns(titles, columns.rows, places)
    return columns


def listed(titles: Iterable[str]) -> str:
    """The titles in quotes, for a sentence."""
    return ", ".join(quoted(title) for title in list(titles)[:30])


def _chosen(chosen: str, titles: Sequence[str]) -> dict[str, int]:
    """The places that the user named: `time=When,text=What happened`, a column by its title or its number from 1."""
    parts = _CHOSEN.split(chosen)
    if parts[0].strip() or (chosen and len(parts) == 1):
        raise UserError(
            f"{quoted(chosen)} names no columns: write time=When,text=Event, for example. "
            f"There are {', '.join(ROLES)}; the columns are {listed(titles)}."
        )
    return {role.lower(): _place(name.strip(), titles) for role, name in zip(parts[1::2], parts[2::2], strict=True)}


def _place(name: str, titles: Sequence[str]) -> int:
    for place, title in enumerate(titles):
        if title.lower() == name.lower():
            return place
    if name.isascii() and name.isdigit() and len(name) < 6 and 1 <= int(name) <= len(titles):
        return int(name) - 1
    raise UserError(f"There is no column {quoted(name)}: the columns are {listed(titles)}.")


def _free(columns: Columns) -> list[int]:
    return [place for place in range(len(columns.titles)) if place not in columns.places.values()]


def _by_content(role: str, columns: Columns) -> int | None:
    """The column that can only be `role`, whatever it is called: one with nothing but times, or the only one left."""
    free = _free(columns)
    if role == "text":
        return free[0] if len(free) == 1 and "time" in columns.places else None
    cells = {place: [time_in(columns.at(row, place)).is_time for row in columns.rows[:_SAMPLE]] for place in free}
    return next((place for place in free if cells[place] and all(cells[place])), None) if role == "time" else None


def _ranked(role: str, columns: Columns, headless: bool) -> list[int]:
    """The free places whose titles mean `role`, the plainest title first."""
    free = _free(columns)
    if headless:
        return free if role in ("time", "text") else []
    plain = {place: " ".join(re.sub(r"[^a-z0-9]+", " ", columns.titles[place].lower()).split()) for place in free}
    return [place for pattern in _TITLES[role] for place in free if re.match(pattern, plain[place])]


def _fits(role: str, place: int, columns: Columns) -> bool:
    """Whether what the cells hold is what `role` needs."""
    cells = [cell for row in columns.rows[:_SAMPLE] if (cell := columns.at(row, place))]
    times = [time_in(cell) for cell in cells] if role in ("time", "date", "ended") else []
    match role:
        case "time" | "ended":
            return 2 * sum(time.is_time or time.is_day for time in times) >= len(cells)
        case "date":
            held = [time_in(columns.cell(row, "time")) for row in columns.rows[:_SAMPLE]]
            return bool(times) and all(time.is_day for time in times) and not any(_has_day(time) for time in held)
        case "kind":
            return bool(cells) and all(cell.lower() in EVENT_KINDS for cell in cells)
    return True


def _has_day(time: Time) -> bool:
    return time.at is not None or bool(time.stamp and time.stamp.day)
