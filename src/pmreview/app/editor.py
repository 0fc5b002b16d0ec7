"""The person's own editor, on a copy: a text that cannot be read back never touches the record."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported


def command(setting: str = "") -> list[str]:
    """The words that start the editor: the setting's, else $VISUAL's, else $EDITOR's, else vi."""
    choices = (setting, os.environ.get("VISUAL", ""), os.environ.get("EDITOR", ""))
    return shlex.split(next((each for each in choices if each.strip()), "vi"))


def edit_text(app: App[Any], text: str, suffix: str, editor: str = "") -> str | None:
    """The text as the editor left it; None if it is unchanged or the editor could not run (the app says why)."""
    with tempfile.TemporaryDirectory(prefix="pmreview-") as folder:
        path = Path(folder, f"text{suffix}")
        path.write_text(text, encoding="utf-8", newline="\n")
        if not edit_file(app, path, editor):
            return None
        edited = path.read_bytes().decode("utf-8", errors="replace")
    if not text.endswith("\n"):
        edited = edited.removesuffix("\n")
    return edited if edited != text else None


def edit_file(app: App[Any], path: Path, editor: str = "") -> bool:
    """Leave the screen to the editor until it is closed; False if that did not go well (the app says why)."""
    try:
        words = command(editor)
        with app.suspend():
            problem = _run([*words, str(path)])
    except (ValueError, SuspendNotSupported) as error:
        problem = f"The editor cannot be started: {error}"
    if problem:
        app.notify(problem, severity="error", markup=False)
    return not problem


def _run(words: list[str]) -> str:
    """What went wrong, in words. Nothing is raised: Textual would not come back to the screen."""
    try:
        code = subprocess.run(words, check=False).returncode
    except OSError as error:
        return f"The editor {words[0]} cannot be started: {error.strerror or error}"
    return f"The editor ended with {code}: nothing was taken." if code else ""
