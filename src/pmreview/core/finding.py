"""A finding: one place of a record where a check sees something to say, as a value that every layer can show."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # settings know the severities, and quick commands that read them do without the model
    from pmreview.core.paths import Path

ERROR, WARNING, HINT = "error", "warning", "hint"
SEVERITIES = (ERROR, WARNING, HINT)
"""From the gravest to the lightest."""


@dataclass(frozen=True)
class Finding:
    """What the check called `check` sees at `path`. `message` and `advice` are a sentence each.

    `section` is an id of `core.sections`. `span` counts the characters of the text at `path` that it is about.
    """

    check: str
    severity: str
    section: str
    path: "Path"
    message: str
    advice: str
    span: tuple[int, int] | None = None
