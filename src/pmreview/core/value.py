"""What every part of a record is: a frozen, strictly typed value that keeps what it does not know.

A field's type says how a person edits it: `Line`, `Prose`, `Instant` and so on carry a `Shape` that forms,
the JSON Schema and the docs all read, so that nothing about a field is written down twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetJsonSchemaHandler, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from pmreview.core.text import harmless, one_line


class Value(BaseModel):
    """A frozen value of the record. Unknown keys are kept; a wrong type raises `pydantic.ValidationError`."""

    model_config = ConfigDict(frozen=True, strict=True, extra="allow", allow_inf_nan=False)

    def but(self, **changes: Any) -> Self:
        """This value with `changes`. The changed fields are validated; the others are shared as they are."""
        return type(self).model_validate({**self.__dict__, **(self.__pydantic_extra__ or {}), **changes})


@dataclass(frozen=True)
class Shape:
    """How a field is edited: as a line, prose, an instant, a day or days, a count, an amount, a flag, names, words …

    `choices` are the allowed values of a closed list. Another value opens and is kept: it is a finding, not an error.
    """

    name: str
    choices: tuple[str, ...] = ()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        shown = handler(schema)
        if self.choices:
            shown.get("items", shown)["enum"] = list(self.choices)
        return shown


def _instant(value: datetime | None, info: ValidationInfo) -> datetime | None:
    if value is None:
        return None
    told = value if value.tzinfo else value.replace(tzinfo=(info.context or {}).get("zone", UTC))
    return value.replace(tzinfo=_whole(told.utcoffset() or timedelta()), fold=0)


@cache
def _whole(offset: timedelta) -> timezone:
    """The time zone without the seconds of local mean time (before about 1900), for which TOML has no place."""
    minutes = round(offset.total_seconds() / 60)
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


Line = Annotated[str, AfterValidator(one_line), Shape("line")]
Prose = Annotated[str, AfterValidator(harmless), Shape("prose")]
Instant = Annotated[datetime | None, AfterValidator(_instant), Shape("instant")]
Day = Annotated[date | None, Shape("day")]
Days = Annotated[tuple[date, ...], Field(strict=False), Shape("days")]
Count = Annotated[int | None, Shape("count")]
Amount = Annotated[float | None, Shape("amount")]
Flag = Annotated[bool, Shape("flag")]
Names = Annotated[tuple[Annotated[str, AfterValidator(one_line)], ...], Field(strict=False), Shape("names")]
"""Free names: components, tags."""
People = Annotated[tuple[Annotated[str, AfterValidator(one_line)], ...], Field(strict=False), Shape("people")]
"""Names of people: unlike other names, two of them may be typed with an `and` between."""
Refs = Annotated[tuple[Annotated[str, AfterValidator(one_line)], ...], Field(strict=False), Shape("refs")]
"""Ids of other items."""


def shape_of(field: FieldInfo) -> Shape | None:
    """How a person edits `field`; None for a table or a list of tables."""
    return next((mark for mark in reversed(field.metadata) if isinstance(mark, Shape)), None)


def label_of(key: str, field: FieldInfo) -> str:
    """The field's name on screen: its title, else its key in words."""
    return field.title or key.replace("_", " ").capitalize()


def editable_fields(kind: type[Value]) -> Iterator[tuple[str, FieldInfo, Shape]]:
    """The fields of `kind` that a form shows, in file order."""
    for key, field in kind.model_fields.items():
        shape = shape_of(field)
        if shape is not None and key != "id":
            yield key, field, shape
