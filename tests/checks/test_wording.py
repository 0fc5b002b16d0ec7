"""What the language checks say aloud, and what they leave alone: who does what decides, not the word."""

import pytest

from pmreview.checks import wording
from pmreview.checks.wording import BLAME, HINDSIGHT, PERSON, VAGUE

BLAMES = (
    "The operator forgot to drain the node first.",
    "A member of the storage team did not read the warning.",
    "The engineer on duty never escalated.",
    "One of our admins typed the wrong host name.",
    "Root cause: human error.",
    "The fault lies with the network team.",
    "It was Tom who dropped the table.",
    "The reviewer approved the change without reading it.",
    "Despite the warning, the operator went on.",
    "The alert was ignored by the on-call engineer.",
    "We were careless with the credentials.",
    "Zork did not tell anyone.",
)
PLAIN = (
    "The pods failed to start.",
    "The engineer's script failed to check its exit code.",
    "The pipeline of the data team failed to publish.",
    "The runner used by the team failed to start.",
    "Terraform ignored the lock file.",
    "We did not have a runbook.",
    "I ran the script without a dry run, as its manual says.",
    "The on-call engineer could not see the graph.",
    "The operator was not told about the maintenance.",
    "Lazy loading of the images hid the slow disk.",
    "The lock was released by mistake.",
    "Our tooling makes human error likely.",
    "The disk controller was at fault.",
    "Opsgenie did not escalate the page.",
    "The culprit was a memory leak.",
)
LOOKS_BACK = (
    "We should have rehearsed the rollback.",
    "We should have automated the failover.",
    "That should have been spotted before the release.",
    "Had we known about the limit, we would have raised it.",
    "If the developers had tested this, we would not be here.",
    "In hindsight the alert was clear.",
    "It would have been better to fail over first.",
    "A quick look at the graph would have shown the leak.",
)
LOOKS_FORWARD = (
    "We should have an alert for this.",
    "We should have automated tests for the parser.",
    "The cache should have expired after a minute.",
    "Traffic should have been routed to the standby.",
    "A canary would have caught it.",
    "It could have been much worse.",
    "Someone could have changed the flag; the log does not say.",
)
VAGUE_ACTIONS = (
    "Improve monitoring", "We should look into the cache", "Be more careful with production", "More tests",
    "Make the deploy pipeline more robust", "Ensure this does not happen again",
    "Talk to the network team about redundancy",
    "Remind everybody of the checklist", "Should we use another provider?", "Monitor the queue closely",
)  # fmt: skip
CLEAR_ACTIONS = (
    "Add an alert for certificates that expire within 14 days", "Improve the readiness probe by asking the database",
    "Ensure the backup job fails loudly when the bucket is missing", "Reduce the DNS TTL to 60 seconds",
    "Investigate the lock contention and write up the findings", "Delete the flag old_checkout",
    "Make the health check query the database", "Write a runbook for a full disk on the log host",
)  # fmt: skip
PERSONS = (
    "An admin accidentally removed the alert",
    "We assumed that the backup was running",
    "The renewal of the certificate was forgotten",
    "A developer hard-coded the URL",
)
SYSTEMS = (
    "The pipeline has no load test",
    "Nothing renews the certificate",
    "The team has no rotation at night",
    "The engineer could not see the lag on any chart",
)


def checks_of(text: str, where: str = "narrative") -> set[str]:
    return {remark.check for remark in wording(text, where=where)}


@pytest.mark.parametrize("text", BLAMES)
def test_a_person_who_is_blamed_is_heard(text: str) -> None:
    assert checks_of(text) == {BLAME}


@pytest.mark.parametrize("text", PLAIN)
def test_systems_and_honest_accounts_are_left_alone(text: str) -> None:
    assert checks_of(text) == set()


@pytest.mark.parametrize("text", LOOKS_BACK)
def test_what_people_should_have_done_is_hindsight(text: str) -> None:
    assert checks_of(text) == {HINDSIGHT}


@pytest.mark.parametrize("text", LOOKS_FORWARD)
def test_what_systems_should_have_done_and_what_we_want_is_none(text: str) -> None:
    assert checks_of(text) == set()


@pytest.mark.parametrize("text", VAGUE_ACTIONS)
def test_an_action_without_an_end_is_vague(text: str) -> None:
    assert checks_of(text, "action") == {VAGUE}


@pytest.mark.parametrize("text", CLEAR_ACTIONS)
def test_an_action_that_names_its_end_is_clear_whatever_its_verb(text: str) -> None:
    assert checks_of(text, "action") == set()


@pytest.mark.parametrize("text", PERSONS)
def test_an_answer_may_not_end_at_a_person(text: str) -> None:
    assert PERSON in checks_of(text, "cause")


@pytest.mark.parametrize("text", SYSTEMS)
def test_an_answer_may_end_at_a_condition(text: str) -> None:
    assert checks_of(text, "cause") == set()


@pytest.mark.parametrize("quoted", ['"{}"', "“{}”", "`{}`", "\n> {}\n", "[{}](https://example.com)", "'{}'"])
def test_what_is_quoted_code_or_a_link_is_left_alone(quoted: str) -> None:
    assert checks_of(f"Support heard {quoted.format('the operator forgot to drain the node')} twice.") == set()


def test_a_remark_marks_the_words_that_it_is_about() -> None:
    text = "Errors fell at 10:32. The operator forgot to close the page, though."
    (remark,) = wording(text)
    assert text[slice(*remark.span)] == "The operator forgot to"


def test_the_record_knows_who_is_a_person() -> None:
    text = "Zork misconfigured the pool."
    assert wording(text) == ()
    assert [remark.check for remark in wording(text, people=("Zork Kamau",))] == [BLAME]


@pytest.mark.parametrize(
    "piece",
    ["a", "' a", "`a", '"', "[a](", "a@", "not ", "should have ", "they ", "by mistake ",
     "the team did not ", "and forgot ",
     "had we ", "instead of ", "human error ", "\n> a", "a-", "„", "went without "],
)  # fmt: skip
@pytest.mark.usefixtures("ends")
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    wording(text, where="cause")
