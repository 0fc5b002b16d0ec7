"""The root cause of an outline: the causes that the room marked, the tree of whys, and the words about it."""

from pmreview.core.outline.document import Block, Heading, Item, Tree, Words
from pmreview.core.outline.text import bullets, joined, labelled, paragraphs, plain, strong, word
from pmreview.core.record import Record
from pmreview.core.root_cause import CATEGORIES, Why
from pmreview.core.tree import Branch, grow, walk

DEEPEST = 7
"""A tree is indented so far and no farther: what lies deeper names the why that it follows."""


def root_cause(record: Record) -> tuple[Block, ...]:
    """The causes first, then how the room came to them."""
    branches = tuple(walk(grow(record.whys)))
    causes = [branch.why for branch in branches if branch.why.root_cause]
    return (
        *bullets(*((_cause(why, _answers(record, why)),) for why in causes)),
        *((Heading("Whys"),) if causes else ()),
        *((Tree(tuple(map(_item, branches))),) if branches else ()),
        *paragraphs(record.root_cause.explanation),
    )


def _cause(why: Why, answers: str) -> Words:
    category = word(why.category, CATEGORIES) or "cause"
    what = plain(why.answer) or plain(why.question)
    known = ", ".join(filter(None, (why.id, answers)))
    return joined((strong(f"{category[:1].upper()}{category[1:]}:"), what, plain(f"({known})")), " ")


def _answers(record: Record, why: Why) -> str:
    """The actions that address a cause."""
    ids = [action.id or action.title for action in record.actions if why.id and why.id in action.addresses]
    return f"addressed by {' and '.join(ids)}" if ids else "no action"


def _item(branch: Branch) -> Item:
    why = branch.why
    told = (
        joined((strong(why.question or "Why?"), plain(_about(branch))), " "),
        plain(why.answer or "No answer yet"),
        labelled("Evidence", plain(why.evidence)),
        labelled("No action because", plain(why.no_action_because)),
    )
    return Item(tuple(line for line in told if line), min(branch.depth, DEEPEST))


def _about(branch: Branch) -> str:
    """The id of a why and what it is, in parentheses."""
    why = branch.why
    follows = f"after {why.after}" if branch.depth > DEEPEST or (why.after and not branch.depth) else ""
    category = word(why.category, CATEGORIES)
    mark = ": ".join(filter(None, ("root cause" if why.root_cause else "", category)))
    known = ", ".join(filter(None, (why.id, follows, mark)))
    return f"({known})" if known else ""
