"""How grave an incident was, in the team's own word unless it is one of ours."""

from pmreview.core.incident import SEVERITIES
from pmreview.importers.closed_lists import our_word


def severity_of(value: str) -> str:
    """`value`, in our spelling if it is one of our severities; any other is kept as it is."""
    return our_word(value, SEVERITIES)
