"""What is remarked on a text: the check that it breaks, where, why, and how to say it better."""

from typing import NamedTuple

from pmreview.checks.wording.sentences import Sentence


class Remark(NamedTuple):
    """`span` counts characters of the text. `message` and `better` are a sentence each."""

    check: str
    span: tuple[int, int]
    message: str
    better: str


def span_of(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The characters from the token with the index `first` to the one with the index `last`."""
    return sentence[max(first, 0)].start, sentence[min(last, len(sentence) - 1)].end
