"""How `pmreview check` tells what it found. A format is a file here with its `render`, and a line in `REPORTS`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pmreview.cli.checked import Checked
from pmreview.cli.reports import github, json, sarif, text


@dataclass(frozen=True)
class Report:
    """A format. `render` makes the whole text, which ends with a line end unless it is empty."""

    name: str
    render: Callable[[Sequence[Checked]], str]


REPORTS = (
    Report("text", text.render),
    Report("json", json.render),
    Report("github", github.render),
    Report("sarif", sarif.render),
)
