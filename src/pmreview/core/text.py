"""Make untrusted text harmless: the one place that decides what text may contain.

Terminals obey control characters, and a widget passes them on as they are. Every text of a record goes through
`harmless` where it enters: on load, on paste, on import. The result shows what was there and cannot act.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ud800-\udfff\ufffe\uffff]"
)
_SOFT_BREAK = re.compile(r"(?<!\n) *\n(?!\s*\n|\s*(?:[-*+>|#]|\d+[.)])\s|\s*```)")
_SPACES = re.compile(r"[\n\t]+")


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def harmless(text: str) -> str:
    """`text` with control characters as pictures (ESC as ␛), what reorders or breaks text as �, and LF line ends.

    Tab and line feed stay. Applying it twice changes nothing more.
    """
    if text.isprintable():
        return text
    return _UNSAFE.sub(_picture, _LINE_ENDS.sub("\n", text))


def reflowed(text: str) -> str:
    """`text` with the lines of each paragraph joined, as Markdown reads it; blank lines and the items of lists stay."""
    return _SOFT_BREAK.sub(" ", text.strip())


def one_line(text: str) -> str:
    """`text` made harmless and put on one line: each run of line ends and tabs becomes a space."""
    if text.isprintable():
        return text
    return _SPACES.sub(" ", harmless(text))
