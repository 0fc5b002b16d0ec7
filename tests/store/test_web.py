"""Fetch an incident from the web: pages, tokens, and everything that a server may do wrong."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest

from pmreview.core.errors import UserError
from pmreview.store.sources import limits, read_sources, services, web
from pmreview.store.sources.services import Service, addresses_of, service_of

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A web server on this machine. `answers` are by path; what was asked with which authorization is noted."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str | None]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, self.headers["Authorization"]))
                outer.answers[self.path](self)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.root = f"http://127.0.0.1:{self.http.server_port}"


def says(body: object, status: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    return answer


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> str:
    """A service on this machine, whose token is in the environment."""
    monkeypatch.setattr(services, "SERVICES", (Service("127.0.0.1", ("A_TOKEN", "B_TOKEN"), "GenieKey {}"),))
    monkeypatch.setenv("B_TOKEN", "s3cret")
    return "GenieKey s3cret"


def refused(address: str) -> str:
    with pytest.raises(UserError) as error:
        read_sources(address)
    return str(error.value)


def test_an_address_is_a_source(server: Server) -> None:
    server.answers["/incident.json?x=1"] = says({"incident": 1})
    (source,) = read_sources(f"{server.root}/incident.json?x=1")
    assert (source.name, source.text()) == (f"{server.root}/incident.json?x=1", '{"incident": 1}')
    assert server.asked == [("/incident.json?x=1", None)]


@pytest.mark.parametrize(
    ("first", "header", "second"),
    [
        ([1], '<{root}/b>; rel="next", <{root}/z>; rel="last"', "/b"),
        ({"paging": {"next": "{root}/a?offset=20"}}, "", "/a?offset=20"),
        ({"log_entries": [1], "offset": 0, "limit": 100, "more": True}, "", "/a?offset=100"),
        ({"incidents": [1], "pagination_meta": {"after": "01H"}}, "", "/a?after=01H"),
        ({"data": {"entries": [1], "nextOffset": "16_a"}}, "", "/a?offset=16_a"),
    ],
)
def test_pages_are_followed_however_a_vendor_says_that_there_are_more(
    server: Server, token: str, first: Any, header: str, second: str
) -> None:
    body = json.dumps(first).replace("{root}", server.root).encode()
    server.answers["/a"] = says(body, Link=header.format(root=server.root)) if header else says(body)
    server.answers[second] = says({"more": False})
    assert len(read_sources(f"{server.root}/a")) == 2
    assert server.asked == [("/a", token), (second, token)]


def test_pages_without_end_are_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PAGES", 3)
    server.answers["/a"] = says([], Link='</a>; rel="next"')
    assert "has more than 3 pages" in refused(f"{server.root}/a")


def test_a_page_on_another_host_is_not_followed(server: Server, token: str) -> None:
    server.answers["/a"] = says({"paging": {"next": "https://elsewhere.example/b"}})
    assert "another place for its next page: it is not followed" in refused(f"{server.root}/a")


def test_a_vendors_word_and_the_token_to_look_at_are_said(
    server: Server, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/a"] = says({"error": {"code": 2006, "errors": [], "message": "Access \x1b[31mdenied."}}, 401)
    said = refused(f"{server.root}/a")
    assert "answers 401 Unauthorized: Access ␛[31mdenied. Is the token in A_TOKEN still good?" in said
    assert "s3cret" not in said
    monkeypatch.delenv("B_TOKEN")
    assert refused(f"{server.root}/a").endswith("Set A_TOKEN to a token.")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"errors": [{"message": "no such incident"}]}, "answers 404 Not Found: no such incident."),
        ({"message": "Not Found"}, "answers 404 Not Found: Not Found."),
        (b"<html>", "answers 404 Not Found."),
        (b"[" * 100_000, "answers 404 Not Found."),
    ],
)
def test_an_error_is_told_in_one_line(server: Server, body: object, said: str) -> None:
    server.answers["/a"] = says(body, 404)
    assert refused(f"{server.root}/a").endswith(said)


def test_a_redirect_to_the_same_host_is_followed(server: Server, token: str) -> None:
    server.answers["/a"] = says({}, 302, Location="/b")
    server.answers["/b"] = says({"incident": 1})
    assert read_sources(f"{server.root}/a")[0].text() == '{"incident": 1}'


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "ftp://127.0.0.1/", "http://elsewhere.example/"])
def test_a_token_goes_nowhere_else(server: Server, token: str, place: str) -> None:
    server.answers["/a"] = says({}, 302, Location=place)
    assert "sends on to" in refused(f"{server.root}/a") or "cannot be reached" in refused(f"{server.root}/a")
    assert len({path for path, _ in server.asked}) == 1


def test_no_redirect_leaves_https(server: Server) -> None:
    server.answers["/a"] = says({}, 302, Location="http://elsewhere.example/")
    assert "sends on to elsewhere.example: it is not followed" in refused(f"{server.root}/a")


def test_redirects_in_a_circle_end(server: Server) -> None:
    server.answers["/a"] = says({}, 302, Location="/a")
    assert "answers 302" in refused(f"{server.root}/a")


def test_too_much_is_refused_while_it_is_read(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIMIT", 1_000)
    server.answers["/a"] = says(b" " * 2_000)
    assert "larger than 0 MB" in refused(f"{server.root}/a")


def test_an_answer_that_breaks_off_is_said(server: Server) -> None:
    def short(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "100")
        request.end_headers()
        request.wfile.write(b"{")

    server.answers["/a"] = short
    assert "broke off its answer" in refused(f"{server.root}/a")


def test_a_server_that_says_nothing_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Event()

    def silent(request: BaseHTTPRequestHandler) -> None:
        done.wait(30)

    monkeypatch.setattr(web, "SILENCE", 0.05)
    server.answers["/a"] = silent
    assert "did not answer in time" in refused(f"{server.root}/a")
    done.set()


def test_a_server_that_drips_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PATIENCE", 0.0)
    server.answers["/a"] = says({"incident": 1})
    assert "did not answer in time" in refused(f"{server.root}/a")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://status.example.com/a", "status.example.com is asked over https only"),
        ("https://user:pw@status.example.com/a", "is no web address that can be fetched"),
        ("https:///a", "is no web address that can be fetched"),
        ("https://status.example.com:port/", "is no web address."),
        ("https://[::1", "is no web address."),
        ("https://status.example.com/a b", "is no web address that can be fetched"),
        ("http://127.0.0.1:1/a", "127.0.0.1:1 cannot be reached"),
    ],
)
def test_an_address_that_cannot_be_asked_says_why(address: str, said: str) -> None:
    assert said in refused(address)


def test_an_issue_on_its_page_is_asked_of_the_api() -> None:
    assert addresses_of("https://github.com/octo/shop/issues/12?x#c") == (
        "https://api.github.com/repos/octo/shop/issues/12",
        "https://api.github.com/repos/octo/shop/issues/12/comments?per_page=100",
    )
    assert addresses_of("https://status.example.com/x") == ("https://status.example.com/x",)


def test_a_token_is_for_a_service_and_its_own_hosts() -> None:
    assert service_of("api.eu.opsgenie.com") == service_of("api.opsgenie.com") is not None
    assert service_of("evil-opsgenie.com") is None
    assert service_of("api.github.com.evil.example") is None
