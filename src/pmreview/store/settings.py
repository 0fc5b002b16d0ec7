"""Read the settings, and remember where each value comes from.

The nearest `pmreview.toml`, searched upward, wins over the user's `settings.toml`, and that over the defaults. For the
folder of the records, `PMREVIEW_RECORDS` wins over both files, and `--records` over all.
"""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pmreview.core.errors import UserError
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted
from pmreview.core.setting import Kind
from pmreview.core.settings import GROUPS, SETTINGS, Settings, default_of
from pmreview.store.folders import user_folder

PROJECT_FILE = "pmreview.toml"
DEFAULT = "default"


@dataclass(frozen=True)
class Configured:
    """The settings that apply here.

    `origins` says where a value comes from: a file, `PMREVIEW_RECORDS`, `--records`; what is not there is a default.
    An entry of a table has an origin of its own, as `keys.<id>`. `project` is the folder of `pmreview.toml`, if there
    is one.
    """

    settings: Settings
    origins: Mapping[str, str]
    project: Path | None = None

    @property
    def library(self) -> Path | None:
        """The folder of records that somebody chose; None where it is only the default."""
        return None if self.origin("records") == DEFAULT else Path(self.settings.records)

    def origin(self, name: str) -> str:
        """Where the value of setting `name` comes from, in words."""
        return self.origins.get(name, DEFAULT)


def read_settings(here: Path | None = None, *, records: str | None = None) -> Configured:
    """The settings for somebody who works in the folder `here` (None: the current one) and gave `--records` or not.

    Raises `UserError` where a file cannot be read, has an unknown key or a value of the wrong type.
    """
    project = find_project(here or Path())
    values: dict[str, Any] = {"records": str(user_folder("data") / "records")}
    origins: dict[str, str] = {}
    files = [user_folder("config") / "settings.toml", *([project / PROJECT_FILE] if project else [])]
    for path in files:
        for name, value in _read_file(path, shared=path.name == PROJECT_FILE):
            _set(values, origins, name, value, str(path))
    for origin, folder in (("PMREVIEW_RECORDS", os.environ.get("PMREVIEW_RECORDS")), ("--records", records)):
        if folder:
            _set(values, origins, "records", os.path.abspath(os.path.expanduser(folder)), origin)
    return Configured(Settings.of(values), origins, project)


def find_project(here: Path) -> Path | None:
    """The nearest folder from `here` upward that holds a `pmreview.toml`."""
    try:
        folder = here.absolute()
    except FileNotFoundError:  # the current folder was deleted
        return None
    return next((each for each in (folder, *folder.parents) if os.path.isfile(each / PROJECT_FILE)), None)


def _set(values: dict[str, Any], origins: dict[str, str], name: str, value: Any, origin: str) -> None:
    if isinstance(value, dict):
        entries = dict(_flat(value))
        values[name] = {**values.get(name, default_of(name)), **entries}
        origins.update({f"{name}.{entry}": origin for entry in entries})
    else:
        values[name] = value
        origins[name] = origin


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """The entries of `table` by their dotted names: for TOML, `app.undo = …` is a table in a table."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _read_file(path: Path, *, shared: bool) -> Iterator[tuple[str, Any]]:
    """The checked settings of one file; none where there is no file. A folder in it counts from the file's own."""
    for name, value in _named(_read_toml(path)):
        if name in GROUPS:
            raise UserError(f"{path}: {name!r} must be a table, not {value!r}.")
        if name not in SETTINGS:
            raise UserError(f"{path}: {quoted(name)} is no setting. {_meant(name, SETTINGS)}")
        marks = SETTINGS[name].metadata
        kind: Kind = marks["kind"]
        if not kind.allows(value):
            raise UserError(f"{path}: {name!r} must be {kind.words}, not {value!r}.")
        _refuse_unknown(path, name, value, kind.keys)
        if shared and marks["personal"]:
            own = user_folder("config") / "settings.toml"
            raise UserError(f"{path}: {name!r} is personal; it belongs in {own}.")
        yield name, os.path.abspath(path.parent / os.path.expanduser(value)) if name == "records" else value


def _refuse_unknown(path: Path, name: str, table: Any, known: Sequence[str]) -> None:
    """Raise `UserError` for the first entry of `table` that is not one of the `known`, where those are all."""
    unknown = next((f"{name}.{key}" for key in table if key not in known), None) if known else None
    if unknown:
        raise UserError(
            f"{path}: {quoted(unknown)} is no setting. {_meant(unknown, [f'{name}.{key}' for key in known])}"
        )


def _named(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The values of a file by their full names: those in the table of a group as `checks.select`."""
    for name, value in table.items():
        if name in GROUPS and isinstance(value, Mapping):
            yield from ((f"{name}.{inner}", each) for inner, each in value.items())
        else:
            yield name, value


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} cannot be read: it is not UTF-8 text.") from None
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise UserError(f"{path}, line {error.lineno}: {error.msg}.") from None
    except RecursionError:
        raise UserError(f"{path} cannot be read: its values are nested too deeply.") from None


def _meant(name: str, known: Collection[str]) -> str:
    return did_you_mean(name, known, f"There are: {', '.join(known)}.")
