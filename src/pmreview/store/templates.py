"""A team's own templates: the files `NAME.md.j2` in the folder `templates` next to `pmreview.toml`."""

import os
from pathlib import Path

from pmreview.core.errors import UserError
from pmreview.store.record_file import read_bytes, reason

FOLDER, ENDING = "templates", ".j2"


def templates_of(project: Path | None) -> dict[str, Path]:
    """The templates of a project (the folder of its `pmreview.toml`) by the names of their formats, sorted."""
    if project is None:
        return {}
    try:
        names = sorted(os.listdir(project / FOLDER))
    except OSError:
        return {}
    return {name.partition(".")[0]: project / FOLDER / name for name in names if _is_template(name)}


def read_template(path: Path) -> str:
    """The text of a template. Raises `UserError`."""
    try:
        return read_bytes(path)[0].decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path} cannot be read: it is not UTF-8 text.") from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read: {reason(error)}.") from None


def _is_template(name: str) -> bool:
    return name.endswith(ENDING) and not name.startswith(".")
