"""The impact of an exported page."""

import re
from collections.abc import Sequence

from pmreview.core.impact import EFFECTS, Affected, CustomerSummary, Impact
from pmreview.importers.markdown.blocks import Block, Text
from pmreview.importers.markdown.own.page import facts_of, names_of, prose_of, rows_of, unsaid
from pmreview.importers.markdown.own.times import Times
from pmreview.importers.markdown.words import bare

_PROSES = {
    "What customers saw:": "what_customers_saw",
    "Business impact:": "business_impact",
    "Data loss:": "data_loss",
}
_COUNT = r"-?[0-9]{1,3}(?:,[0-9]{3})*"
_SHARE = r"-?[0-9.]+(?:e[+-][0-9]+)?"
_CUSTOMERS = re.compile(
    rf"(?:(?:(?P<least>{_COUNT})(?: to (?P<most>{_COUNT}))?|at most (?P<only>{_COUNT}))"
    rf"(?: \((?P<share>{_SHARE}) % of all customers\))?|(?P<alone>{_SHARE}) % of all customers)"
    r"(?P<estimated>, estimated)?"
)


def impact_of(blocks: Sequence[Block], times: Times) -> Impact:
    """The figures, the words, and the components over time."""
    facts = next((facts for block in blocks if (facts := facts_of(block))), {})
    return Impact(
        measure=facts.get("Measure", ""),
        told_via=names_of(facts.get("Told via", "")),
        affected=tuple(
            Affected(
                component=bare(row.get("Component", ())),
                effect=unsaid(bare(row.get("Effect", ())), EFFECTS),
                began=times.read(bare(row.get("From", ()))),
                ended=times.read(bare(row.get("To", ()))),
            )
            for row in rows_of(blocks)
        ),
    ).but(**_customers(facts.get("Customers affected", "")), **_proses(blocks))


def customer_summary_of(blocks: Sequence[Block]) -> CustomerSummary:
    """What customers are told. The page does not say where one text ends and the next begins."""
    first = blocks[0] if blocks else None
    words = first.words if isinstance(first, Text) else ()
    titled = len(words) == 1 and words[0].strong
    return CustomerSummary(title=bare(words) if titled else "", what_happened=prose_of(blocks[titled:]))


def _customers(text: str) -> dict[str, int | float | bool]:
    found = _CUSTOMERS.fullmatch(text)
    if not text or not found:
        return {}
    counts = {"customers_affected": found["least"], "customers_affected_max": found["most"] or found["only"]}
    told: dict[str, int | float | bool] = {
        name: int(count.replace(",", "")) for name, count in counts.items() if count is not None
    }
    if share := found["share"] or found["alone"]:
        told["share_percent"] = float(share)
    return {**told, "estimated": bool(found["estimated"])}


def _proses(blocks: Sequence[Block]) -> dict[str, str]:
    """Each prose from the paragraph with its label to the next one."""
    found: dict[str, list[str]] = {}
    name = ""
    for block in blocks:
        if not isinstance(block, Text):
            continue
        words = block.words
        label = words[0].text if words and words[0].strong else ""
        if label in _PROSES:
            name, words = _PROSES[label], words[1:]
        found.setdefault(name or "what_customers_saw", []).append(bare(words))
    return {name: "\n\n".join(texts) for name, texts in found.items()}
