"""Comments in Markdown and HTML, which no reader of the page sees."""

import re

# The end is looked for from each beginning on: none is looked for where the text has no end left.
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


def without_comments(markup: str) -> tuple[str, list[str]]:
    """`markup` without its comments, and what stands in them."""
    end = markup.rfind("-->") + len("-->")
    seen, rest = markup[:end], markup[end:]
    comments = [found.strip() for found in _COMMENT.findall(seen)]
    return _COMMENT.sub("", seen) + rest, [comment for comment in comments if comment]
