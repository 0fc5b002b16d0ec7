"""The record of one incident of a status page."""

from collections.abc import Sequence

from pmreview.core.impact import Impact
from pmreview.core.incident import Incident, Link
from pmreview.core.record import Record
from pmreview.core.text import one_line
from pmreview.core.timeline import in_order
from pmreview.core.zones import usual_name, zone_named
from pmreview.importers.imported import Imported
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.links import links
from pmreview.importers.moments import Moments
from pmreview.importers.remarks import UNTITLED
from pmreview.importers.statuspage.affected import affected_over_time
from pmreview.importers.statuspage.components import Components
from pmreview.importers.statuspage.entries import entries_of
from pmreview.importers.statuspage.milestones import stated_milestones, with_stated
from pmreview.importers.statuspage.remarks import remarks_on
from pmreview.importers.statuspage.shapes import Posted
from pmreview.importers.statuspage.unplaced import notes_of
from pmreview.importers.statuspage.updates import updates_of

# The page's other values, `none` and `maintenance`, say how it looked on the page and not how bad it was.
_NO_SEVERITY = ("none", "maintenance")


def zone_of(page: Fields, given: str) -> str:
    """The name of the zone of times that state none: the one that the user gave, else the page's, else ""."""
    name = given or text(page, "time_zone")
    return usual_name(name) if zone_named(name) else ""


def read_incident(posted: Posted, zone: str, remarks: Sequence[str] = ()) -> Imported:
    """The record of `posted`; `zone` is the time zone that the user gave, `remarks` what was said about the source.

    Raises `UserError` when a time states no zone and none is known.
    """
    page, incident = posted.page, posted.incident
    moments = Moments(zone_of(page, zone))
    who = text(page, "name") or "status page"
    updates = updates_of(incident, moments)
    components = Components(incident, updates)
    entries = entries_of(updates, moments, who)
    events = with_stated(entries, stated_milestones(incident, updates, moments), who)
    impact = one_line(text(incident, "impact").lower())
    record = Record(
        incident=Incident(
            id=text(incident, "id"),
            title=text(incident, "name") or UNTITLED,
            severity="" if impact in _NO_SEVERITY else impact,
            components=components.names,
            timezone=moments.zone or "UTC",
            links=_links(page, incident),
        ),
        impact=Impact(affected=affected_over_time(updates, components)),
        timeline=tuple(events[index] for index in in_order(events)),
        notes=notes_of(incident, updates),
    )
    return Imported(record, (*remarks, *moments.remarks, *remarks_on(record, posted, updates, entries)))


def _links(page: Fields, incident: Fields) -> tuple[Link, ...]:
    short, home, id = text(incident, "shortlink"), text(page, "url"), text(incident, "id")
    return links("Status page", short, f"{home.rstrip('/')}/incidents/{id}" if id else home)
