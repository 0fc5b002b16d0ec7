"""What a template says to whoever fills it in, left standing under the headings: no words about the incident."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmreview.core.text import one_line
from pmreview.importers.markdown.blocks import Block, Comment, Quote, Text
from pmreview.importers.markdown.sections import Section
from pmreview.importers.markdown.vocabulary import ACTIONS, APPENDIX, QUESTIONS, WHYS
from pmreview.importers.markdown.words import line

_LONGEST = 400
_TELLS = re.compile(
    r"(?:please )?(?:briefly )?(?:"
    r"(?:describe|explain|list|note|report|summari[sz]e|outline|detail|state|specify|provide|give|write|fill in|discuss"
    r"|mention|include) (?:an?|the|any|all|how|what|who|when|which|where|why|whether|each|every|your|our)\b"
    r"|(?:run|do|perform) an? (?:5|five)[ -]whys?\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:and )?(?:what|how|who|when|where|which|why|did|was|were|is|are|could|can)\b.*\?", re.IGNORECASE)
_OF_ACTIONS = re.compile(r"\b(?:tasks?|actions?|items?|follow-?ups?|next steps|tickets?)\b", re.IGNORECASE)
_SPECIFIC = re.compile(r"https?:|[@`#]|[0-9](?![ -]whys?\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def without_guidance(sections: Sequence[Section]) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """The sections without the instructions that they begin with in italics, quoted or as a comment, and these.

    A sentence that instructs begins with a verb such as describe, and names nothing of one incident. A question is
    taken for guidance only where the template instructs elsewhere. In whatever else stands there people speak.
    """
    told = any(_tells(text) for section in sections for text in _set_off(section))
    found: list[str] = []
    kept: list[Section] = []
    for section in sections:
        texts = [text for text in _set_off(section) if _tells(text) or (told and _asks(text, section))]
        if section.role == ACTIONS:  # where "list the hosts" may be the work to do
            texts = [text for text in texts if _OF_ACTIONS.search(text)]
        found += texts
        rest = [block for place, block in enumerate(section.blocks) if place > 1 or _words(block) not in texts]
        kept.append(replace(section, blocks=tuple(rest)))
    return tuple(kept), tuple(found)


def _set_off(section: Section) -> Iterator[str]:
    """What stands at the beginning of a section in the dress of an instruction."""
    if section.title and not section.stamp and section.role != APPENDIX:
        for block in section.blocks[:2]:
            if not (text := _words(block)):
                return
            yield text


def _words(block: Block) -> str:
    match block:
        case Text(italic=True) | Quote((Text(),)) | Comment():
            return one_line(line([block]))
    return ""


def _tells(text: str) -> bool:
    sentences = _sentences(text)
    return bool(_TELLS.match(text)) and all(_TELLS.match(each) or _ASKS.fullmatch(each) for each in sentences)


def _asks(text: str, section: Section) -> bool:
    return section.role not in (WHYS, QUESTIONS) and all(map(_ASKS.fullmatch, _sentences(text)))


def _sentences(text: str) -> list[str]:
    """The sentences of `text`; one that is none where it is too long, or speaks of something that happened."""
    return [""] if len(text) > _LONGEST or _SPECIFIC.search(text) else _SENTENCE_END.split(text)
