"""Turn the HTML that people and tools write into updates into plain text. Linear in the length of the text."""

import html
import re

# Only elements of HTML are markup; `<your-token>` and `<5 ms` are words.
_ELEMENTS = (
    "a|abbr|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|"
    "q|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var"
)
_TAG = re.compile(rf"<(/?)({_ELEMENTS})((?:\s[^<>]*)?/?)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ADDRESS = re.compile(r"""(?:href|src)\s*=\s*["']?(https?://[^\s"'<>]+)""", re.IGNORECASE)
_LINES = frozenset({"br", "dd", "div", "dt", "figure", "hr", "tr", "li"})
_PARAGRAPHS = frozenset({"blockquote", "dl", "ol", "p", "pre", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6"})
_ITEM_OF_PARAGRAPHS = re.compile(r"^-\n+(?=.)", re.MULTILINE)
_MANY_LINES = re.compile(r"\n{3,}")


def plain_text(markup: str) -> str:
    """`markup` as text: elements removed, paragraphs kept apart, list items after "- ", links with their address."""
    parts: list[str] = []
    addresses: list[str] = []
    end = 0
    for tag in _TAG.finditer(markup):
        parts.append(_words(markup[end : tag.start()]))
        end = tag.end()
        closing, name, attributes = bool(tag[1]), tag[2].lower(), tag[3]
        if name == "a" and not closing:
            addresses.append(_address(attributes))
        elif name == "a" and addresses:
            address = addresses.pop()
            parts.append(f" ({address})" if address and address not in parts[-1] else "")
        else:
            parts.append(_instead(name, closing, attributes))
    parts.append(_words(markup[end:]))
    text = "\n".join(line.strip() for line in re.split(r"\r\n|\r|\n", "".join(parts)))
    text = _ITEM_OF_PARAGRAPHS.sub("- ", text)
    return _MANY_LINES.sub("\n\n", text).strip()


def _instead(name: str, closing: bool, attributes: str) -> str:
    """What stands for an element other than a link."""
    if name == "li":
        return "" if closing else "\n- "
    if name == "img":
        address = _address(attributes)
        return f"({address})" if address else ""
    if name in _PARAGRAPHS:
        return "\n\n"
    if name in {"td", "th"}:
        return "" if closing else " "
    return "\n" if name in _LINES else ""


def _address(attributes: str) -> str:
    found = _ADDRESS.search(attributes)
    return _words(found[1]) if found else ""


def _words(text: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
