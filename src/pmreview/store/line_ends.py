"""The line ends of a text that was changed: LF, CRLF, or some of each where several editors wrote it."""

from difflib import SequenceMatcher


def with_lf(text: str) -> str:
    """`text` with LF line ends."""
    return text.replace("\r\n", "\n")


def with_ends_of(text: str, changed: str) -> str:
    """`changed`, which has LF line ends, with those of `text`.

    A line that stayed keeps its own; a new one has that of the first line.
    """
    if "\r\n" not in text:
        return changed
    if text.count("\r\n") == text.count("\n"):
        return changed.replace("\n", "\r\n")
    ends = ["\r" if line.endswith("\r") else "" for line in text.split("\n")]
    lines = changed.split("\n")
    own = [ends[0]] * len(lines)
    for start, place, size in SequenceMatcher(None, with_lf(text).split("\n"), lines).get_matching_blocks():
        own[place : place + size] = ends[start : start + size]
    own[-1] = ""
    return "\n".join(line + end for line, end in zip(lines, own, strict=True))
