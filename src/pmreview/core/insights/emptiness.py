"""Which sections a team leaves empty again and again: the template asks for what nobody has, or nobody knows why."""

from collections import Counter

from pmreview.core.insights.insight import FEWEST, Bar, Insight, Library
from pmreview.core.sections import SECTIONS


def empty_sections(library: Library) -> Insight:
    """The sections that are empty in more than half of the records that are no drafts."""
    written = [record for record in library.records if record.status != "draft"]
    counts = Counter(section for record in written for section in record.empty)
    bars = tuple(
        Bar(section.title, 100 * counts[section.id] / len(written), f"{100 * counts[section.id] / len(written):.0f} %")
        for section in SECTIONS
        if len(written) >= FEWEST and 2 * counts[section.id] > len(written)
    )
    formula = "Records in which the section holds nothing, of all that are no drafts; sections empty in most of them."
    left_out = {"drafts": len(library.records) - len(written)}
    return Insight(
        "empty-sections", "Sections that stay empty", formula, "percent", "records", bars, len(written), left_out
    )
