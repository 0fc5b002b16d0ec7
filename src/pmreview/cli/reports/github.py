"""Findings as commands of GitHub Actions, which shows each at its line of a pull request."""

from collections.abc import Iterator, Sequence

from pmreview.cli.checked import Checked
from pmreview.core.finding import ERROR, HINT, WARNING
from pmreview.core.text import harmless

_LEVELS = {ERROR: "error", WARNING: "warning", HINT: "notice"}


def render(checked: Sequence[Checked]) -> str:
    """A line for each finding and for each file that could not be read."""
    return "".join(f"{line}\n" for each in checked for line in _lines(each))


def _lines(checked: Checked) -> Iterator[str]:
    for line, one in checked.found:
        yield _annotation(_LEVELS[one.severity], checked.file, line, one.check, f"{one.message} {one.advice}")
    if checked.problem:
        yield _annotation("error", checked.file, checked.problem.line or 1, "unreadable", str(checked.problem))


def _annotation(level: str, file: str, line: int, title: str, message: str) -> str:
    return f"::{level} file={_property(file)},line={line},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
