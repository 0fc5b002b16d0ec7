"""The facts that a document states about its incident, in pairs or in its front matter, put into the record."""

import re
from collections.abc import Sequence

from pmreview.core.impact import Impact
from pmreview.core.incident import SEVERITIES, Incident
from pmreview.core.quoting import quoted
from pmreview.core.record import Note, Record
from pmreview.importers.front_matter import Meta
from pmreview.importers.markdown import labels
from pmreview.importers.markdown.facts import Pair
from pmreview.importers.markdown.labels import fact_of
from pmreview.importers.markdown.lessons import NOTHING
from pmreview.importers.markdown.words import bare

_MACHINE = {
    "weight", "draft", "layout", "slug", "url", "aliases", "permalink", "template", "toc", "pin", "section", "type",
    "sidebar_position", "sidebar_label", "nav_order", "parent", "grand_parent", "has_children", "cover", "hide_title",
    "informational", "published", "comments", "image", "lastmod", "last_modified_at", "last_reviewed_on", "review_in",
}  # fmt: skip
_NAMES = re.compile(r"\s*(?:,|;|&|\band\b|\n|·)\s*")
_ABOUT = r"(?P<about>(?:about|around|approx(?:imately|\.)?|~|≈)\s*)?"
_DIGITS = r"[0-9][0-9,. ]{0,14}"
_NUMBER = re.compile(
    rf"{_ABOUT}(?P<least>{_DIGITS})(?:\s*(?:-|–|to)\s*(?P<most>{_DIGITS}))?\s*(?:users?|customers?|accounts?|people)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{_ABOUT}(?P<share>[0-9]{{1,3}}(?:[.,][0-9]{{1,4}})?)\s?%(?: of (?:all )?(?:our )?(?:users|customers))?",
    re.IGNORECASE,
)


class Stated:
    """Facts on their way into a record; `notes` are those without a place."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta
        self.notes: list[Note] = []
        self.remarks: list[str] = []

    @property
    def title(self) -> str:
        return self._text("title")

    @property
    def date(self) -> str:
        return self._text("date")

    def people(self, told: Sequence[Pair]) -> tuple[str, ...]:
        """Who is stated as an author or an owner, in `told` or in the front matter."""
        meta = [
            (key, each) for key, value in self._meta.items() for each in ([value] if isinstance(value, str) else value)
        ]
        facts = (*((pair.label, pair.text) for pair in told), *meta)
        stated = (_names(text) for label, text in facts if fact_of(label) in (labels.AUTHORS, labels.OWNER))
        return tuple(name for names in stated for name in names)

    def _text(self, key: str) -> str:
        value = self._meta.get(key, "")
        return value if isinstance(value, str) else ", ".join(value)

    def onto(self, record: Record, told: Sequence[Pair]) -> Record:
        """`record` with what its pairs and the front matter state."""
        incident, impact = self._of_meta(record.incident), record.impact
        kept: dict[str, list[str]] = {}
        for pair in told:
            if bare(pair.value).lower() in NOTHING and not pair.more:
                continue
            incident, impact, done = self._put(pair, incident, impact)
            if not done:
                kept.setdefault(pair.path or "facts at the beginning", []).append(pair.shown)
        days = {event.at.date() for event in record.timeline if event.at}
        self.notes += [Note(text="\n".join(lines), source=path) for path, lines in kept.items()]
        if self.date and not any(f"{day:%Y-%m-%d}" in self.date for day in days):
            self.notes.append(Note(text=f"date: {self.date}", source="front matter"))
        return record.but(incident=incident, impact=impact)

    def _put(self, pair: Pair, incident: Incident, impact: Impact) -> tuple[Incident, Impact, bool]:
        fact, text = fact_of(pair.label), " ".join(pair.text.split())
        if pair.more or not text:
            return incident, impact, False
        match fact:
            case labels.SEVERITY if not incident.severity:
                return incident.but(severity=self._severity(text)), impact, True
            case labels.ID if not incident.id:
                return incident.but(id=text), impact, True
            case labels.AUTHORS:
                return incident.but(authors=(*incident.authors, *_names(text))), impact, True
            case labels.OWNER if not incident.owner:
                return incident.but(owner=text.lstrip("@")), impact, True
            case labels.COMPONENTS:
                return incident.but(components=(*incident.components, *_names(text))), impact, True
            case labels.TAGS:
                return incident.but(tags=(*incident.tags, *_names(text))), impact, True
            case labels.TRIGGER if not incident.trigger:
                return incident.but(trigger=text), impact, True
            case labels.ZONE:
                return incident, impact, True
            case labels.AFFECTED:
                return incident, _affected(impact, text), True
        return incident, impact, False

    def _severity(self, text: str) -> str:
        if text.lower() in SEVERITIES:
            return text.lower()
        self.remarks.append(f"The severity {quoted(text)} is none that pmreview knows: kept as it is.")
        return text

    def _of_meta(self, incident: Incident) -> Incident:
        changes: dict[str, object] = {}
        told = []
        for key, value in self._meta.items():
            values = [value] if isinstance(value, str) else value
            name = key.lower().replace("_", " ").replace("-", " ")
            fact = fact_of(name)
            if key in ("title", "date") or key.lower() in _MACHINE or not any(each.strip() for each in values):
                continue
            if fact == labels.SEVERITY:
                changes["severity"] = self._severity(" ".join(values))
            elif fact == labels.ID:
                changes["id"] = " ".join(values)
            elif fact in (labels.AUTHORS, labels.COMPONENTS):
                changes[fact] = tuple(each for each in values if each)
            elif fact == labels.TAGS or name == "categories":
                changes["tags"] = (*changes.get("tags", ()), *(each for each in values if each))  # type: ignore[misc]
            elif name in ("description", "summary", "excerpt") and "summary" not in changes:
                changes["summary"] = "\n".join(values)
            else:
                told += [f"{key}: {each}" for each in values]
        if told:
            self.notes.append(Note(text="\n".join(told), source="front matter"))
        return incident.but(**changes)


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip(" .") for name in _NAMES.split(text) if name.strip(" .")))


def _affected(impact: Impact, text: str) -> Impact:
    """How many were affected, where it is a number; else the words, as a measure."""
    if (share := _PERCENT.fullmatch(text)) and impact.share_percent is None:
        return impact.but(share_percent=float(share["share"].replace(",", ".")), estimated=bool(share["about"]))
    number = _NUMBER.fullmatch(text)
    if number is None or impact.customers_affected is not None:
        return impact.but(measure="; ".join(filter(None, (impact.measure, text))))
    least, most = (re.sub(r"\D", "", number[name] or "") for name in ("least", "most"))
    changes = {"customers_affected": int(least)} | ({"customers_affected_max": int(most)} if most else {})
    return impact.but(**changes, estimated=bool(number["about"]))
