"""What people call the facts that they state about an incident: `Severity: major`, `First detected: 10:14`."""

import re

from pmreview.importers.markdown.vocabulary import normal

ID, TITLE, SEVERITY, DATE, DURATION, AUTHORS, OWNER = "id", "title", "severity", "date", "duration", "authors", "owner"
COMPONENTS, TAGS, TRIGGER, AFFECTED, ZONE = "components", "tags", "trigger", "affected", "zone"

_WHAT = "incident|outage|impact|fault|problem|issue|disruption|failure|downtime"
_DOCUMENT = "incident|post-?mortem|report|document"
_PARTS = "components?|services?|systems?|products?|applications?"
_FACTS = (
    (ID, rf"(?:(?:{_DOCUMENT}|ticket|reference) )?(?:id|number|no|key|reference|ref)|incident #?|ticket"),
    (TITLE, rf"(?:(?:{_DOCUMENT}) )?(?:title|name)"),
    (SEVERITY, rf"(?:(?:{_WHAT}) )?(?:severity|sev)(?: level| rating)?"),
    (DATE, rf"(?:(?:{_WHAT}|event) )?(?:dates?|days?)(?: of (?:the )?(?:{_WHAT}|event))?|date and duration|when"),
    (DURATION, rf"(?:(?:total|{_WHAT}) )?(?:duration|(?:time ?)?(?:frame|window))(?: of (?:the )?(?:{_WHAT}))?"),
    (AUTHORS, rf"(?:(?:{_DOCUMENT}) )?(?:authors?|author\(s\)|(?:written|created|prepared) by|by|names?)"),
    (OWNER, rf"(?:(?:{_DOCUMENT}) )?(?:owner|owned by|lead)"),
    (COMPONENTS, rf"(?:(?:affected|impacted) )?(?:{_PARTS})(?: (?:affected|impacted|involved))?"),
    (TAGS, "tags?|labels?|keywords?"),
    (TRIGGER, "trigger(?:ed by)?"),
    (AFFECTED, "(?:(?:number|count|no) of )?(?:(?:affected|impacted) )?(?:user|customer)s?(?: (?:affected|impacted))?"),
    (ZONE, "time ?zone"),
)  # fmt: skip
_VERBS = (
    ("mitigated", "mitigated|mitigation|repaired|contained|stabili[sz]ed|service (?:restored|resumed|recovered)"),
    ("started", "start(?:s|ed|ing)?|began|begins?|beginning|onset|occur(?:s|red|rence)?|first symptoms?"),
    ("detected", "detected|detection|noticed|discovered|discovery|first (?:alert|reported)"),
    ("acknowledged", "acknowledged|acknowledgement|acked|first response"),
    ("resolved", "resolved|resolution|ends?|ended|over|closed|fixed|recovered|all clear"),
    ("customers-told", "(?:customers?|users?|status page) (?:told|informed|notified|updated)"),
)
_SAID = (
    ("started", rf"(?:start|beginning|onset) of (?:the )?(?:{_WHAT})|(?:{_WHAT}) (?:starts?|started|began|begins)"),
    ("detected", rf"detection|first detected|(?:{_WHAT}) (?:(?:is|was) )?(?:first )?detected"),
    ("acknowledged", "(?:incident|alert|page) (?:(?:is|was) )?acknowledged"),
    ("mitigated", rf"(?:(?:{_WHAT}) (?:(?:is|was|has been) )?)?mitigated"),
    ("resolved", rf"(?:(?:{_WHAT}) (?:(?:is|was|has been|marked|marked as|declared) )?)?resolved"
                 rf"|(?:{_WHAT}) (?:ends?|ended|(?:is|was) over)|end of (?:the )?(?:{_WHAT})"),
)  # fmt: skip


def _before_a_time(verbs: str) -> str:
    """A label of a moment: `Detected`, `Incident start time`, `Date of resolution`, `First detected at`."""
    when = "(?:date|time|of|and|the)"
    return (
        rf"(?:(?:first|fully?|{when}) ){{0,4}}(?:(?:{_WHAT}) )?(?:(?:first|fully?|{when}) ){{0,3}}(?:{verbs})"
        rf"(?: (?:at|{when})){{0,3}}(?: (?:{_WHAT}))?"
    )


_FACT_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _FACTS)
_MILESTONE_PATTERNS = tuple((name, re.compile(_before_a_time(verbs))) for name, verbs in _VERBS)
_SAID_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _SAID)
_CLAUSE_END = re.compile(r"[.;:,()\[\]!\n|]|\s[-–—]\s")
_LONGEST = 60


def fact_of(label: str) -> str:
    """The fact that `label` names; "" for any other."""
    return _named(_FACT_PATTERNS, label)


def milestone_of(label: str) -> str:
    """The milestone that `label` names where it stands in front of a time."""
    return _named(_MILESTONE_PATTERNS, label)


def milestones_said(text: str) -> tuple[str, ...]:
    """The milestones that an entry of a timeline says in a clause of its own: `(outage ends)`, `Incident resolved.`"""
    clauses = (normal(clause) for clause in _CLAUSE_END.split(text[:2000]) if len(clause) <= _LONGEST)
    found = (name for clause in clauses if clause for name, pattern in _SAID_PATTERNS if pattern.fullmatch(clause))
    return tuple(dict.fromkeys(found))


def _named(patterns: tuple[tuple[str, re.Pattern[str]], ...], label: str) -> str:
    words = normal(label).replace("/", " ") if len(label) <= 2 * _LONGEST else ""
    return next((name for name, pattern in patterns if pattern.fullmatch(words)), "")
