"""A why in one line: the question, then its answer behind an arrow or behind the question mark."""

import re

from pmreview.core.errors import NotUnderstood
from pmreview.core.root_cause import Why

_ARROW = re.compile(r"\s+(?:→|->)(?:\s+|$)")
_MARK = re.compile(r"(?<=\?)\s+")


def read_why(line: str) -> Why:
    """The question and the answer of `line`; without an answer the question stays open. Raises `NotUnderstood`."""
    between = _ARROW.search(f" {line}") or _MARK.search(f" {line}")
    question, answer = (line[: max(0, between.start() - 1)], line[between.end() - 1 :]) if between else (line, "")
    if not question.strip() and not answer.strip():
        raise NotUnderstood("Write the question first, such as: Why did the pool run dry? -> It had no limit.")
    return Why(question=question.strip(), answer=answer.strip())


def write_why(why: Why) -> str:
    """The line that `read_why` takes back."""
    return f"{why.question} → {why.answer}".lstrip() if why.answer else why.question
