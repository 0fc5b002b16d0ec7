"""Secrets in a record are found wherever they stand, and nothing that pmreview says repeats them."""

from typing import Any

import pytest

from pmreview.checks import findings
from pmreview.checks.example import Example
from pmreview.core.finding import Finding
from pmreview.core.policy import Policy

# Put together here, so that no scanner takes this file for a leak.
DIGITS = "0123456789abcdefABCDEF" * 3
SECRETS = {
    "a private key": "-----BEGIN " + "OPENSSH PRIVATE KEY-----",
    "an AWS key": "AKIA" + "IOSFODNN7" + "QWERTZU",
    "a GitHub token": "ghp_" + DIGITS[:36],
    "a GitLab token": "glpat-" + DIGITS[:20],
    "a Slack token": "xoxb-" + "123456789012-abcdef",
    "a Slack webhook": "https://hooks.slack.com/" + "services/T0123456/B0123456/" + DIGITS[:24],
    "a Stripe key": "sk_" + "live_" + DIGITS[:24],
    "a Google API key": "AIza" + DIGITS[:35],
    "a JSON Web Token": ".".join(("eyJ" + DIGITS[:20], "eyJ" + DIGITS[:20], DIGITS[:20])),
    "a bearer token": "Authorization: Bearer " + DIGITS[:30],
    "a password in a URL": "postgres://shop:" + "hunter22@db.example.com/orders",
}
HARMLESS = (
    "A bearer token had expired, and basic authentication was off.",
    "The AKIA key was rotated; the example is AKIAIOSFODNN7EXAMPLE.",
    "Connect with postgres://shop:$PASSWORD@db.example.com/orders",
    "postgres://shop:****@db.example.com/orders",
    "https://db.example.com:5432/orders?by=ana@example.com",
    "Commit 3f786850e387550fdab836ed7e6dc881de23001b was reverted.",
    "The PRIVATE KEY of the host was replaced.",
)


def found_in(keys: dict[str, Any]) -> list[Finding]:
    return [one for one in findings(Example(keys).record()) if one.check == "secret-in-text"]


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_found_and_named_by_its_kind_only(name: str) -> None:
    text = f"We ran it with {SECRETS[name]} and it went through."
    (finding,) = found_in({"incident": {"trigger": text}})
    assert finding.message == f"This looks like {name}."
    assert finding.span is not None
    assert text[slice(*finding.span)] in SECRETS[name]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_speaks_of_secrets_is_left_alone(text: str) -> None:
    assert found_in({"incident": {"trigger": text}}) == []


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        ({"actions": [{"evidence": ["a", SECRETS["a GitHub token"]]}]}, ("actions", 0, "evidence", 1)),
        ({"custom": {"deploy": {"key": SECRETS["an AWS key"]}}}, ("custom", "deploy", "key")),
        ({"incident": {"deploy_key": SECRETS["a private key"]}}, ("incident", "deploy_key")),
        ({"notes": [{"text": SECRETS["a Slack token"]}]}, ("notes", 0, "text")),
    ],
)
def test_a_secret_is_found_wherever_it_stands(keys: dict[str, Any], path: tuple[str | int, ...]) -> None:
    assert [one.path for one in found_in(keys)] == [path]


@pytest.mark.parametrize("secret", SECRETS.values())
def test_no_finding_repeats_a_secret(secret: str) -> None:
    blaming = {"to_improve": [{"text": f"{secret} was ignored by the engineer, who forgot to hide {secret}"}]}
    odd = {
        "incident": {"severity": secret},
        "actions": [{"title": f"Improve {secret}", "owner": f"{secret} team", "addresses": [secret]}],
    }
    for finding in findings(Example({**blaming, **odd}).record()):
        assert secret[:20] not in finding.message


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("piece", ["a://b:", "eyJaaaaaaaaaaa.", "Bearer a", "-----BEGIN ", "xox", "ghp_", "http://"])
def test_reading_any_text_comes_to_an_end(piece: str) -> None:
    found_in({"incident": {"trigger": piece * (100_000 // len(piece)) + "@"}})


def test_what_is_not_asked_for_or_waived_is_still_not_repeated() -> None:
    secret = SECRETS["a GitHub token"]
    odd = {"incident": {"severity": secret}}
    waiver = {"check": "secret-in-text", "reason": "It was revoked."}
    unasked = findings(Example(odd).record(), Policy(ignore=("secret-in-text",)))
    waived = findings(Example({**odd, "waivers": [waiver]}).record())
    assert [one.check for one in unasked] == [one.check for one in waived] == ["unknown-value"]
    assert not [one for one in (*unasked, *waived) if secret[:8] in one.message]
