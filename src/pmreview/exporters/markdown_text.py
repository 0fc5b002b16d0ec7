r"""Words as GitHub-flavoured Markdown: text comes out as the text it is, and only what would act is escaped.

A person reads the raw Markdown too, in a pull request, so `e-mail`, `snake_case`, `80 %` and `10:14` stay as they are.

Markdown looks at the neighbours of a character, so a whole run of words is escaped at once, with `_FOREIGN` where a
link or emphasis stands: no text of an outline contains that character.
"""

import re

from pmreview.core.outline.document import Span, Words

_FOREIGN = "\0"

_ENTITY = r"&(?=\#\d{1,7};|\#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]*;)"
_ACTIVE = rf"""
      \\(?=[!-/:-@\[-`{{-~{_FOREIGN}]|$)  # a backslash that would escape something or break the line
    | `
    | (?<!\s)\*|\*(?!\s)                  # emphasis, unless it stands alone like a multiplication
    | (?<!\w)_+|(?<!_)_++(?!\w)           # emphasis, unless it is inside a word
    | ~~+|(?<=[^\s(])~                    # struck out; about, as in ~5 min, is not
    | <(?=[A-Za-z/!?])                    # a tag, a comment, an automatic link
    | {_ENTITY}
    | \](?=[(:])                          # a link or the definition of one
    | !(?={_FOREIGN})                     # an image, before a link
    | (?<=\{{)[{{%]                       # a template, where pages are made from Markdown
"""
_INLINE = re.compile(_ACTIVE, re.VERBOSE | re.MULTILINE)
_LABEL = re.compile(rf"{_ACTIVE} | [\[\]]", re.VERBOSE | re.MULTILINE)
_LINE_START = re.compile(
    r"""
    ^( \d{1,9}(?=[.)](?:\s|$))            # a numbered list
     | (?= [-+*](?:\s|$) | \#{1,6}(?:\s|$) | >
         | =+\s*$ | [-:|][-:|\s]*$        # a line that makes a heading or a table of the one above
         | \[[ xX]\](?:\s|$) )            # a check box
     )
    """,
    re.VERBOSE,
)
_HEADING_END = re.compile(r"(?:^|(?<=\s))(?=#+$)")


def markdown(words: Words) -> str:
    """Words as the start of a block; each line but the last ends in a visible hard break."""
    lines = (line.strip() for line in _inline(words).split("\n"))
    return "\\\n".join(_LINE_START.sub(r"\1\\", line) for line in lines)


def heading(text: str) -> str:
    """Text as a heading's."""
    return _HEADING_END.sub(r"\\", _escaped(text))


def cell(words: Words) -> str:
    """Words as a cell of a table."""
    return _inline(words).replace("|", r"\|").strip()


def _inline(words: Words) -> str:
    text = _INLINE.sub(_escape, "".join(_FOREIGN if span.url or span.strong else span.text for span in words))
    pieces = iter([_piece(span) for span in words if span.url or span.strong])
    return re.sub(_FOREIGN, lambda _: next(pieces), text)


def _piece(span: Span) -> str:
    if not span.url:
        return f"**{_escaped(span.text)}**"
    if span.text == span.url and not re.search(_ENTITY, span.url):
        return f"<{span.url}>"
    address = re.sub(_ENTITY, r"\\&", span.url, flags=re.VERBOSE)
    return f"[{_escaped(span.text, _LABEL)}]({f'<{address}>' if '(' in address or ')' in address else address})"


def _escaped(text: str, active: re.Pattern[str] = _INLINE) -> str:
    """Text with something foreign on both sides."""
    return active.sub(_escape, f"{_FOREIGN}{text}{_FOREIGN}").strip(_FOREIGN)


def _escape(match: re.Match[str]) -> str:
    return "".join(f"\\{character}" for character in match[0])
