"""Findings as SARIF 2.1.0, the format that code scanning and many editors read."""

import json
from collections.abc import Sequence
from typing import Any

from pmreview.checks import CHECKS, Check
from pmreview.cli.checked import Checked
from pmreview.core.finding import ERROR, HINT, WARNING, Finding
from pmreview.store.problems import shown_path

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {ERROR: "error", WARNING: "warning", HINT: "note"}
_INDEX = {check.name: index for index, check in enumerate(CHECKS)}

Node = dict[str, Any]


def render(checked: Sequence[Checked]) -> str:
    """One run: the checks as its rules, the findings as its results, what could not be read as its notifications."""
    from importlib.metadata import version

    run = {
        "tool": {
            "driver": {"name": "pmreview", "version": version("pmreview"), "rules": [_rule(each) for each in CHECKS]}
        },
        "invocations": [_invocation(checked)],
        "results": [_result(each.file, line, one) for each in checked for line, one in each.found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(check: Check) -> Node:
    return {
        "id": check.name,
        "shortDescription": {"text": check.about},
        "help": {"text": check.advice},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(file: str, line: int, finding: Finding) -> Node:
    place = _place(file, line) | {"logicalLocations": [{"fullyQualifiedName": shown_path(finding.path)}]}
    return {
        "ruleId": finding.check,
        "ruleIndex": _INDEX[finding.check],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "locations": [place],
        "properties": {"section": finding.section},
    }


def _invocation(checked: Sequence[Checked]) -> Node:
    """Whether all could be read, and what could not."""
    notifications = [
        {
            "level": "error",
            "message": {"text": str(each.problem)},
            "locations": [_place(each.file, each.problem.line or 1)],
        }
        for each in checked
        if each.problem
    ]
    return {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}


def _place(file: str, line: int) -> Node:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": {"startLine": line}}}


def _uri(file: str) -> str:
    """A relative path stays one, so that it is found in any checkout."""
    from pathlib import Path
    from urllib.parse import quote

    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
