"""The tree of whys of an exported page."""

import re
from collections.abc import Iterator, Sequence

from pmreview.core.root_cause import CATEGORIES, RootCause, Why
from pmreview.importers.markdown.blocks import Block, Entry, Heading, Listing, Text
from pmreview.importers.markdown.own.page import lines_of, prose_of, unsaid
from pmreview.importers.markdown.words import bare

_NO_ANSWER = "No answer yet"
_EVIDENCE, _NO_ACTION, _AFTER, _MARK = "Evidence: ", "No action because: ", "after ", "root cause"
_ABOUT = re.compile(r"\((.*)\)", re.DOTALL)


def root_cause_of(blocks: Sequence[Block]) -> tuple[tuple[Why, ...], RootCause]:
    """The whys in the order of the page, and the words under them. The list of causes over them repeats them."""
    marked = any(isinstance(block, Heading) for block in blocks)
    trees = [block for block in blocks if isinstance(block, Listing)][marked:]
    whys = tuple(why for tree in trees for why in _whys(tree, ""))
    return whys, RootCause(explanation=prose_of(blocks))


def _whys(tree: Listing, after: str) -> Iterator[Why]:
    for entry in tree.entries:
        why = _why(entry, after)
        yield why
        for block in entry.blocks[1:]:
            if isinstance(block, Listing):
                yield from _whys(block, why.id)


def _why(entry: Entry, after: str) -> Why:
    first = entry.blocks[0] if entry.blocks else None
    lines = lines_of(first.words) if isinstance(first, Text) else []
    question = lines[0] if lines else ()
    rest = [bare(line) for line in lines[1:]]
    told = _about(bare(question[1:]))
    found = {"after": after}
    if rest and rest[-1].startswith(_NO_ACTION):
        found["no_action_because"] = rest.pop().removeprefix(_NO_ACTION)
    if rest and rest[-1].startswith(_EVIDENCE) and len(rest) > 1:
        found["evidence"] = rest.pop().removeprefix(_EVIDENCE)
    answer = " ".join(rest)
    why = Why(question=bare(question[:1]), answer="" if answer == _NO_ANSWER else answer)
    return why.but(**{**found, **told})


def _about(text: str) -> dict[str, str | bool]:
    """The id, the why that it follows, and the category, from what stands in parentheses."""
    found = _ABOUT.fullmatch(text)
    told: dict[str, str | bool] = {}
    for place, part in enumerate(found[1].split(", ") if found else ()):
        mark, colon, category = part.partition(": ")
        if mark == _MARK:
            told["root_cause"] = True
            told["category"] = unsaid(category, CATEGORIES) if colon else ""
        elif part.startswith(_AFTER):
            told["after"] = part.removeprefix(_AFTER)
        elif place or unsaid(part, CATEGORIES) in CATEGORIES:
            told["category"] = unsaid(part, CATEGORIES)
        else:
            told["id"] = part
    return told
