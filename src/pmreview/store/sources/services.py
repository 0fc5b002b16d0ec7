"""The services that hold incidents: the token that each takes, and how its answers say that there is more."""

import json
import os
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_NEXT = re.compile(r'<([^<>]{1,2000})>;[^,<>]{0,200}\brel="?next"?')
_ISSUE = re.compile(r"https://github\.com/([\w.-]{1,100})/([\w.-]{1,100})/issues/(\d{1,9})/?(?:[?#].*)?")


@dataclass(frozen=True)
class Service:
    """One service: its `host`, with all hosts below it; the environment variables that may hold a token, which are
    those that the vendor's own tools read; and the header that carries it.
    """

    host: str
    variables: tuple[str, ...]
    authorization: str = "Bearer {}"

    @property
    def token(self) -> str:
        """The token of the environment; empty without."""
        return next((value for name in self.variables if (value := os.environ.get(name, "").strip())), "")


SERVICES = (
    Service("api.github.com", ("GH_TOKEN", "GITHUB_TOKEN")),
    Service("pagerduty.com", ("PAGERDUTY_TOKEN", "PAGERDUTY_API_KEY"), "Token token={}"),
    Service("opsgenie.com", ("OPSGENIE_API_KEY",), "GenieKey {}"),
    Service("incident.io", ("INCIDENT_API_KEY",)),
    Service("api.statuspage.io", ("STATUSPAGE_API_KEY",), "OAuth {}"),
    Service("grafana.net", ("GRAFANA_AUTH",)),
    Service("slack.com", ("SLACK_TOKEN", "SLACK_BOT_TOKEN")),
)


def service_of(host: str) -> Service | None:
    """The service that `host` belongs to."""
    return next((each for each in SERVICES if host == each.host or host.endswith(f".{each.host}")), None)


def addresses_of(address: str) -> tuple[str, ...]:
    """Where the data is of what a person sees at `address`: of an issue's page on GitHub, the API's two addresses."""
    if found := _ISSUE.fullmatch(address):
        issue = f"https://api.github.com/repos/{found[1]}/{found[2]}/issues/{found[3]}"
        return issue, f"{issue}/comments?per_page=100"
    return (address,)


def next_page(address: str, link: str, data: bytes) -> str:
    """The address of the page after the one that was read at `address`; empty for the last.

    `link` is the header of that name. Without one, the answer itself says where it goes on.
    """
    if found := _NEXT.search(link):
        return str(urljoin(address, found[1]))
    try:
        answer = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(answer, dict):
        return ""
    if isinstance(after := _at(answer, "paging", "next"), str) and after:
        return str(urljoin(address, after))
    if answer.get("more") is True and isinstance(offset := answer.get("offset"), int):
        limit = answer.get("limit")
        return _with(address, "offset", str(offset + (limit if isinstance(limit, int) and limit > 0 else 25)))
    for keys, name in _CURSORS:
        if (cursor := _at(answer, *keys)) and isinstance(cursor, str | int):
            return _with(address, name, str(cursor))
    return ""


_CURSORS = (
    (("pagination_meta", "after"), "after"),
    (("data", "nextOffset"), "offset"),
    (("response_metadata", "next_cursor"), "cursor"),
)
"""Where an answer holds the place at which the next page begins, and the parameter that takes it."""


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _with(address: str, name: str, value: str) -> str:
    parts = urlsplit(address)
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != name]
    return urlunsplit(parts._replace(query=urlencode([*query, (name, value)])))
