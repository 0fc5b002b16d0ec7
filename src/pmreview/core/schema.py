"""The JSON Schema of a record: the model's own, told in the terms of TOML.

It is stricter than the program. An editor underlines an unknown key or an unusual value, which `pmreview check` reports
and every command opens and keeps.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from pmreview.core.record import Record

ID = "https://pmreview.dev/schema/record-1.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_LOCAL_TIME = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$"

Node = dict[str, Any]


class _TitledByHand(GenerateJsonSchema):
    """Leaves out the titles that only repeat a key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def record_schema() -> Node:
    """The JSON Schema (2020-12) of a record's file, as plain data."""
    schema = _in_toml_terms(Record.model_json_schema(schema_generator=_TitledByHand))
    return {"$schema": DIALECT, "$id": ID, **schema}


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
