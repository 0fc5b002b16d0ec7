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
    return shlex.split(setting or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")


def edit_text(app: App[Any], text: str, suffix: str, editor: str = "") -> str | None:
    """The text as the editor left it; None if it is unchanged or the editor could not run (the app says why)."""
    words = command(editor)
    with tempfile.TemporaryDirectory(prefix="pmreview-") as folder:
        path = Path(folder, f"text{suffix}")
        path.write_text(text, encoding="utf-8", newline="\n")
        try:
            with app.suspend():
                result = subprocess.run([*words, str(path)], check=False)
        except (OSError, SuspendNotSupported) as problem:
            app.notify(f"The editor {words[0]} did not start: {problem}", severity="error", markup=False)
            return None
        if result.returncode:
            app.notify(f"The editor ended with {result.returncode}: nothing was taken.", severity="warning")
            return None
        edited = path.read_text(encoding="utf-8", errors="replace")
    if not text.endswith("\n"):
        edited = edited.removesuffix("\n")
    return edited if edited != text else None
