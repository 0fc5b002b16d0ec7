"""Secrets: credentials that got into a record with a pasted command, log line or link.

Only shapes that their issuers document are looked for, and passwords in a URL. What merely looks random is left alone:
post-mortems are full of hashes and ids, and to guess among them is what scanners of source code are for.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pmreview.checks.check import Spot, check
from pmreview.checks.example import Example
from pmreview.checks.texts import every_text
from pmreview.core.finding import ERROR
from pmreview.core.paths import Path
from pmreview.core.policy import Policy
from pmreview.core.record import Record


@dataclass(frozen=True)
class _Secret:
    """A kind of secret. Without all of its `marks` a text holds none, and no pattern of its `shape` is compiled."""

    name: str
    marks: tuple[str, ...]
    shape: str


_SECRETS = (
    _Secret("a private key", ("PRIVATE KEY",), r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----"),
    _Secret("an AWS key", ("AKIA",), r"\bAKIA(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}\b"),
    _Secret("an AWS key", ("ASIA",), r"\bASIA(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}\b"),
    _Secret("a GitHub token", ("gh", "_"), r"\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255})\b"),
    _Secret("a GitLab token", ("glpat-",), r"\bglpat-[A-Za-z0-9_-]{20,255}"),
    _Secret("a Slack token", ("xox",), r"\bxox[abeprs]-(?=[A-Za-z-]{0,50}[0-9])[A-Za-z0-9-]{10,255}"),
    _Secret("a Slack webhook", ("hooks.slack.com/",), r"hooks\.slack\.com/services/T\w{5,20}/B\w{5,20}/\w{16,40}"),
    _Secret("a Stripe key", ("k_live_",), r"\b[sr]k_live_[A-Za-z0-9]{16,255}"),
    _Secret("a Google API key", ("AIza",), r"\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
    _Secret("a JSON Web Token", ("eyJ", "."), r"\beyJ[\w-]{10,4000}\.eyJ[\w-]{10,4000}\.[\w-]{16,4000}"),
    _Secret("a bearer token", ("earer ",), r"\b[Bb]earer (?=[A-Za-z._~+/-]{0,99}[0-9])[A-Za-z0-9._~+/-]{20,4000}"),
    _Secret(
        "a password in a URL",
        ("://", "@"),
        r"\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{0,99}:(?![x*.]+@|[<$\[{(%]|password@|pass@|secret@)[^\s/@]{3,99}@",
    ),
)


def secrets(record: Record) -> Iterator[tuple[Path, tuple[int, int], str]]:
    """Where a secret stands: the path and characters of the text, and what sort of secret it is."""
    texts = every_text(record)
    everything = "\n".join([text for _, text in texts])
    for secret in _SECRETS:
        if all(mark in everything for mark in secret.marks):
            for path, text in texts:
                for match in re.finditer(secret.shape, text):
                    yield path, match.span(), secret.name


@check(
    ERROR,
    about="A record is read by many and kept for years, and so is every secret in it.",
    advice="Take it out here and in the history of the file, and have it replaced: it is no secret any more.",
    bad=Example(
        {"timeline": [{}, {}, {}, {"text": f"The pool is enlarged with ghp_{'0123456789ab' * 3}"}, {}]},
        ("timeline", 3, "text"),
    ),
    good=Example({"timeline": [{}, {}, {}, {"text": "The pool is enlarged with the token from the vault"}, {}]}),
)
def secret_in_text(record: Record, policy: Policy) -> Iterable[Spot]:
    for path, span, name in secrets(record):
        yield Spot(path, f"This looks like {name}.", span)


CHECKS = (secret_in_text,)
