"""Links that an export states; nothing but a web address is one."""

from pmreview.core.incident import Link


def web_address(*urls: str) -> str:
    """The first of `urls` that is a web address, else ""."""
    return next((url for url in urls if url.startswith(("https://", "http://"))), "")


def links(label: str, *urls: str) -> tuple[Link, ...]:
    """A link to the first web address of `urls`; none without one."""
    url = web_address(*urls)
    return (Link(label=label, url=url),) if url else ()
