"""Fetch what is to be imported from a web address, with the token that the environment holds for it.

Only https is spoken, except with this machine itself. A token goes to the host that was named and to no other.
"""

import json
import re
from http.client import HTTPException, HTTPMessage, HTTPResponse
from time import monotonic
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.core.text import one_line
from pmreview.store.sources.limits import LIMIT, Room
from pmreview.store.sources.services import Service, addresses_of, next_page, service_of

SILENCE = 20.0
"""Seconds for which a server may say nothing."""

PATIENCE = 120.0
"""Seconds that everything may take together."""

PAGES = 50
"""How many pages of one address are followed."""

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_CHUNK = 65_536


def fetch(address: str) -> list[Source]:
    """What is at `address`, a source for each page. Raises `UserError` where there is nothing to be had."""
    until = monotonic() + PATIENCE
    room = Room(address)
    return [source for each in addresses_of(address) for source in _pages(each, room, until)]


def _pages(address: str, room: Room, until: float) -> list[Source]:
    found: list[Source] = []
    here: str = address
    while here and len(found) < PAGES:
        data, link = _get(here, room, until)
        found.append(Source(here, data))
        after = next_page(here, link, data)
        if after and _place(urlsplit(after)) != _place(urlsplit(address)):
            raise UserError(f"{_host(here)} sends on to another place for its next page: it is not followed.")
        here = after
    if here:
        raise UserError(f"{address} has more than {PAGES} pages: ask for a single incident.")
    return found


def _get(address: str, room: Room, until: float) -> tuple[bytes, str]:
    """The body at `address`, and its `Link` header."""
    parts = _checked(address)
    service = service_of(parts.hostname or "")
    headers = {"User-Agent": "pmreview", "Accept": "application/json, application/atom+xml, */*;q=0.5"}
    if service and service.token:
        headers["Authorization"] = service.authorization.format(service.token)
    opener = build_opener(_Redirects("Authorization" in headers))
    try:
        with opener.open(Request(address, headers=headers), timeout=SILENCE) as answer:
            return room.read(_Patient(answer, until), address), answer.headers.get("Link", "")
    except HTTPError as error:
        with error:
            raise UserError(_refused(error, service)) from None
    except TimeoutError:
        raise UserError(f"{_host(address)} did not answer in time: try again, or save the export as a file.") from None
    except URLError as error:
        raise UserError(f"{_host(address)} cannot be reached: {one_line(str(error.reason))}.") from None
    except (HTTPException, OSError, ValueError) as error:
        raise UserError(
            f"{_host(address)} broke off its answer: {one_line(str(error) or type(error).__name__)}."
        ) from None


def _checked(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises for what is no port
    except ValueError:
        raise UserError(f"{one_line(address)[:200]} is no web address.") from None
    if parts.username is not None or not parts.hostname or re.search(r"[\s\x00-\x20\x7f]", address):
        raise UserError(f"{one_line(address)[:200]} is no web address that can be fetched.")
    if parts.scheme != "https" and parts.hostname not in _HERE:
        raise UserError(f"{_host(address)} is asked over https only: write https://….")
    return parts


def _place(parts: SplitResult) -> tuple[str, str]:
    return parts.scheme, parts.netloc


def _host(address: str) -> str:
    return one_line(urlsplit(address).netloc.rpartition("@")[2])[:100]


class _Redirects(HTTPRedirectHandler):
    """Follows to the same host; to another one only over https and where no token would go along."""

    max_redirections = 5

    def __init__(self, has_token: bool) -> None:
        self._has_token = has_token

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request to follow with. Raises `UserError` for a place that is not to be asked."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if _place(old) != _place(new) and (self._has_token or new.scheme != "https"):
            fp.close()
            raise UserError(f"{_host(req.full_url)} sends on to {_host(newurl)}: it is not followed.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Patient:
    """An answer that is read until a moment, however slowly it comes."""

    def __init__(self, answer: HTTPResponse, until: float) -> None:
        self._answer = answer
        self._until = until

    def read(self, size: int) -> bytes:
        """Up to `size` bytes. Raises `TimeoutError` when the moment is there, `HTTPException` for half an answer."""
        parts: list[bytes] = []
        left = size
        while left > 0 and (part := self._answer.read1(min(left, _CHUNK))):
            parts.append(part)
            left -= len(part)
            if monotonic() > self._until:
                raise TimeoutError
        if left > 0 and size - left < int(self._answer.headers.get("Content-Length") or 0):
            raise HTTPException("it ends too early")
        return b"".join(parts)


def _refused(error: HTTPError, service: Service | None) -> str:
    """What a server answered instead, with its own words, and what to do about it."""
    said = _words_of(error.read(LIMIT // 100))
    told = f"{_host(error.url)} answers {error.code} {one_line(error.reason)[:100]}{f': {said}' if said else ''}."
    if error.code in (401, 403) and service:
        variable = service.variables[0]
        return told + (f" Is the token in {variable} still good?" if service.token else f" Set {variable} to a token.")
    return told


def _words_of(body: bytes) -> str:
    """The message in a vendor's error, whatever it is called there."""
    try:
        value: Any = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    for key in ("error", "errors", "message", "detail", "title"):
        found = value.get(key) if isinstance(value, dict) else None
        while isinstance(found, dict | list) and found:
            found = found[0] if isinstance(found, list) else found.get("message", found.get("detail"))
        if isinstance(found, str) and found.strip():
            return one_line(found).strip().rstrip(".")[:300]
    return ""
