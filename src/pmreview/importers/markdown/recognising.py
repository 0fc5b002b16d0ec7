"""Whether a text is a post-mortem: by the parts that it has, and not by what it mentions."""

import re
from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.front_matter import Meta, front_matter
from pmreview.importers.markdown import vocabulary as parts
from pmreview.importers.markdown.blocks import Block
from pmreview.importers.markdown.facts import pairs_in
from pmreview.importers.markdown.labels import milestone_of
from pmreview.importers.markdown.own import own_page
from pmreview.importers.markdown.parsing import LONGEST, parse
from pmreview.importers.markdown.sections import Section, sections_of
from pmreview.importers.markdown.timeline import are_entries, has_entries, timeline_of

_ITS_OWN = {parts.TIMELINE, parts.CAUSE, parts.WHYS, parts.IMPACT, parts.WENT_WELL, parts.GOT_LUCKY}
_OF_OTHERS_TOO = {parts.ACTIONS, parts.LESSONS, parts.TO_IMPROVE}
"""Parts that a manual, a course or a list of changes may have as well."""

_HEADING = re.compile(r"^#{1,6}[ \t]+([^\n]{1,80})$", re.MULTILINE)
_INCIDENT = re.compile(
    r"\b(?:incident|outage|post-?mortem|downtime|disruption|degradation|rca|root cause)s?\b", re.IGNORECASE
)
_MANUAL = re.compile(
    r"\b(?:guide|handbook|how to|management|manager|plan|playbook|policy|process|response|runbook|tool)s?\b",
    re.IGNORECASE,
)


def is_post_mortem(text: str) -> bool:
    """Whether `text` is Markdown with times or whys of an incident; with a part of a post-mortem under a title that
    speaks of an incident, or beside its facts; or with two parts.

    So is one that cannot be read, where a heading says so: it is for the reading to say what is wrong.
    """
    try:
        meta, body = front_matter(text)
        blocks = parse(body)
    except UserError:
        return any(parts.role_of(title) in _ITS_OWN for title in _HEADING.findall(text[:LONGEST]))
    if own_page(blocks) is not None:
        return True
    sections = sections_of(blocks)
    found = {section.role for section in sections} & (_ITS_OWN | _OF_OTHERS_TOO)
    if parts.WHYS in found or any(map(_has_times, sections)) or (found and _speaks_of_incident(meta, sections)):
        return True
    told = len(found) > 1 or any(_has_facts(block) for section in sections for block in section.blocks)
    return told and not found.isdisjoint(_ITS_OWN)


def _speaks_of_incident(meta: Meta, sections: Sequence[Section]) -> bool:
    title = str(meta.get("title", "")) or next((section.name for section in sections if section.title), "")
    return bool(_INCIDENT.search(title)) and not _MANUAL.search(title)


def has_a_part(sections: Sequence[Section]) -> bool:
    """Whether there is anything of a post-mortem, which is enough where somebody says that it is one."""
    return any(section.role in _ITS_OWN | _OF_OTHERS_TOO or _has_times(section) for section in sections)


def _has_times(section: Section) -> bool:
    if section.role == parts.TIMELINE:
        return any(draft.stamp and draft.stamp.clock for draft in timeline_of(section, None).drafts)
    return are_entries(section.blocks) or any(has_entries(block) or _has_key_times(block) for block in section.blocks)


def _has_facts(block: Block) -> bool:
    return sum(pair.known for pair in pairs_in(block)) > 1


def _has_key_times(block: Block) -> bool:
    return sum(1 for pair in pairs_in(block) if milestone_of(pair.label) and pair.stamp) > 1
