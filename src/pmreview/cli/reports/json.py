"""Findings for a program, as one JSON object."""

import json
from collections.abc import Sequence

from pmreview.cli.checked import Checked
from pmreview.store.problems import shown_path


def render(checked: Sequence[Checked]) -> str:
    """`{"findings": […], "unreadable": […]}`."""
    findings = [
        {
            "file": each.file,
            "line": line,
            "check": one.check,
            "severity": one.severity,
            "section": one.section,
            "path": shown_path(one.path),
            "message": one.message,
            "advice": one.advice,
        }
        for each in checked
        for line, one in each.found
    ]
    unreadable = [
        {"file": each.file, "line": each.problem.line or 1, "message": str(each.problem)}
        for each in checked
        if each.problem
    ]
    # In ASCII a name that is no text, or that a terminal would obey, is whole and harmless.
    return json.dumps({"findings": findings, "unreadable": unreadable}, indent=2) + "\n"
