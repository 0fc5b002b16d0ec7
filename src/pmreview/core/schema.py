"""The JSON Schemas of a record and of its export: the model's own, told in the terms of TOML and of JSON.

A record's is stricter than the program. An editor underlines an unknown key or an unusual value, which `pmreview check`
reports and every command opens and keeps. An export's takes them as they come.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from pmreview.core.durations import ENDS, STATES
from pmreview.core.record import Record

ID = "https://pmreview.dev/schema/record-1.json"
EXPORT_ID = "https://pmreview.dev/schema/export-1.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LOCAL_TIME = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$"

Node = dict[str, Any]


class _TitledByHand(GenerateJsonSchema):
    """Leaves out the titles that only repeat a key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class _AlwaysThere(_TitledByHand):
    """Every key is there, whether or not it was written."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def record_schema() -> Node:
    """The JSON Schema (2020-12) of a record's file, as plain data."""
    schema = _in_toml_terms(Record.model_json_schema(schema_generator=_TitledByHand))
    return {"$schema": DIALECT, "$id": ID, **schema}


def export_schema() -> Node:
    """The JSON Schema (2020-12) of what `pmreview export --to json` writes, as plain data."""
    schema = _as_it_comes(Record.model_json_schema(schema_generator=_AlwaysThere, mode="serialization"))
    kinds = {**schema.pop("$defs"), "Record": schema, "Duration": _DURATION}
    durations = {name: {"$ref": "#/$defs/Duration"} for name in ENDS}
    parts = {"record": {"$ref": "#/$defs/Record"}, "durations": _closed(durations)}
    return {"$schema": DIALECT, "$id": EXPORT_ID, "title": "Export", **_closed(parts), "$defs": kinds}


def _closed(properties: Node, **more: str) -> Node:
    """An object that has all of `properties` and nothing else."""
    required = list(properties)
    return {"type": "object", **more, "properties": properties, "required": required, "additionalProperties": False}


_MOMENT = {"type": ["string", "null"], "format": "date-time"}
_DURATION = _closed(
    {
        "state": {
            "enum": list(STATES),
            "description": "Pending: an end is missing. Invalid: it ends before it starts.",
        },
        "seconds": {"type": ["number", "null"], "description": "Null unless both ends are known."},
        "from": _MOMENT,
        "to": _MOMENT,
        "approximate": {"type": "boolean", "description": "Whether an end is about right rather than exact."},
        "text": {"type": "string", "description": "The duration in words, such as about 34 min."},
    },
    description="A duration that is computed from the milestones of the timeline.",
)


def _as_it_comes(node: Any) -> Any:
    """`node` with the values of closed lists as examples, because another value is kept."""
    if isinstance(node, list):
        return [_as_it_comes(each) for each in node]
    if not isinstance(node, dict):
        return node
    told = {"examples" if key == "enum" else key: _as_it_comes(each) for key, each in node.items()}
    return {key: each for key, each in told.items() if key != "default"}


def _in_toml_terms(node: Any) -> Any:
    """`node` without what TOML does not have (null) and with tables closed to unknown keys."""
    if isinstance(node, list):
        return [_in_toml_terms(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = _with_local_times(_without_null({key: _in_toml_terms(value) for key, value in node.items()}))
    if "properties" in node:
        node["additionalProperties"] = False
    if not _is_telling(node.get("default")):
        node.pop("default", None)
    return node


def _without_null(node: Node) -> Node:
    """An optional value's schema as the schema of the value: in TOML what is not known is left out."""
    options = [each for each in node.get("anyOf", ()) if each != {"type": "null"}]
    if len(options) != 1:
        return node
    return {**options[0], **{key: value for key, value in node.items() if key != "anyOf"}}


def _with_local_times(node: Node) -> Node:
    """A time's schema that also takes a time without an offset, which the record reads in its own time zone."""
    if node.get("format") != "date-time":
        return node
    rest = {key: value for key, value in node.items() if key != "format"}
    return {**rest, "anyOf": [{"format": "date-time"}, {"pattern": _LOCAL_TIME}]}


def _is_telling(default: Any) -> bool:
    return isinstance(default, str | int) and default != ""
