"""Records in which every text that a person can write is filled in, and texts that have acted somewhere before."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from pmreview.core.record import Record
from pmreview.core.value import Value

NOT_SHOWN = {"timezone", "minutes", "format"}
"""The zone is shown with times, and must be one; the others are no texts."""


def filled(kind: type[Value], texts: Iterator[str]) -> Any:
    """A `kind` whose every text is the next of `texts`, with one item in every list."""
    values = (
        (key, _value(field.annotation, texts)) for key, field in kind.model_fields.items() if key not in NOT_SHOWN
    )
    return kind(**{key: value for key, value in values if value is not None})


def _value(kind: Any, texts: Iterator[str]) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return _value(get_args(kind)[0], texts)
    if get_origin(kind) is tuple:
        item = _value(get_args(kind)[0], texts)
        return None if item is None else (item,)
    if get_origin(kind) is dict:
        return {"key": next(texts)}
    if get_origin(kind) is None and isinstance(kind, type) and issubclass(kind, Value):
        return filled(kind, texts)
    return next(texts) if _is_text(kind) else None


def _is_text(kind: Any) -> bool:
    return kind is str or (hasattr(kind, "__metadata__") and get_args(kind)[0] is str)


def record_of(texts: Iterator[str]) -> Record:
    """A whole record of them."""
    record: Record = filled(Record, texts)
    return record


HOSTILE = [
    "<script>alert(1)</script>", "<!--", "-->", "<b", "</p>", "<https://x.y>", "&amp;", "&#65;", "&", "<", ">",
    "|", "\\|", "|---|", ":-:", "-|-", "\\", "\\\n", "`", "``", "```", "~", "~~", "~~~", "*", "**", "_", "__", "a_b",
    "***", "[x](javascript:alert(1))", "![x](y)", "[a]: b", "[", "]", "(", ")", "![", "](", "]:", "[ ] ", "[x] ", "!",
    "http://a.b/c_d*e", "https://x.y/(z)", "https://", "http://x/%41&copy;", "mailto:a@b.c", "javascript:alert(1)",
    "www.x.y", "# ", "#", "## x ##", "1. ", "2) ", "- ", "+ ", "* ", "> ", "=", "===", "---", "{{ x }}", "{%", "{",
    "@ana", "\n", "\n\n", "\n    ", " ", "\t", "\u3000", "\xa0", "\x1b[31m", "\u202e", ":", ".", "a", "é", "漢", "7",
    "=HYPERLINK(1)", "+1", "@SUM(A1)", "\r\nEND:VEVENT\r\n", "\\n", "; ", ", ", "<!channel>", "{code}", "!x!", "'", '"',
    "<ac:macro/>", "]]>", "<![CDATA[", "&nbsp;", "$x$", ":tada:", "{% raw %}", "{# x #}", "</style>", "$(rm)", "%0",
]  # fmt: skip
hostile = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=8).map("".join) | st.text(max_size=12)


def told_apart(texts: Iterator[str], written: list[str]) -> Iterator[str]:
    """The texts as they are, with a number in front, and with one behind, in turn; `written` keeps them."""
    for number, text in enumerate(texts):
        written.append((text, f"q{number}q{text}", f"{text}q{number}q")[number % 3])
        yield written[-1]


def squeezed(text: str) -> str:
    """`text` with its white space as single spaces."""
    return " ".join(text.split())
