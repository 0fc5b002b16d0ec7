"""Every check has an example that it finds and one that it lets pass."""

import pytest

from pmreview.checks import CHECKS, Check, findings
from pmreview.checks.example import Example

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)


def test_the_record_that_examples_change_is_sound() -> None:
    assert findings(Example({}).record(), as_final=True) == ()


@every_check
def test_the_bad_example_breaks_this_check_alone_and_at_its_place(check: Check) -> None:
    found = findings(check.bad.record(), as_final=True)
    assert [(finding.check, finding.path) for finding in found] == [(check.name, check.bad.path)]
    assert found[0].severity == check.severity


@every_check
def test_the_good_example_is_let_pass(check: Check) -> None:
    assert findings(check.good.record(), as_final=True) == ()
    assert check.good.path is None


@every_check
def test_a_draft_lacks_things_without_being_scolded(check: Check) -> None:
    record = check.bad.record()
    draft = record.but(incident=record.incident.but(status="draft"))
    (finding,) = findings(draft)
    assert finding.severity == ("hint" if check.completeness else check.severity)


@every_check
def test_a_check_says_why_it_matters_and_what_to_do_in_sentences(check: Check) -> None:
    (finding,) = findings(check.bad.record(), as_final=True)
    for said in (check.about, check.advice, finding.message):
        assert said[0].isalnum() or said[0] in "'\"“"
        assert said[-1] in ".?"


def test_no_two_checks_share_a_name() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
