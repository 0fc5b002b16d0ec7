"""A library on the disk, for stories across several records."""

from pathlib import Path
from typing import Any

from pmreview.core.record import Record
from pmreview.store.toml_writing import dump


def shelve(folder: Path, name: str, incident: dict[str, Any] | None = None, **parts: Any) -> Path:
    """Write a record called `name` into `folder`; its incident and its other parts are given by name."""
    named = {"id": name, "title": f"Title of {name}", **(incident or {})}
    path = folder / f"{name}.toml"
    path.write_text(dump(Record.model_validate({"incident": named, **parts})), encoding="utf-8")
    return path
