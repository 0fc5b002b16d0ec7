"""Find the alerts in what Alertmanager sends: a webhook speaks of a group, the API lists alerts."""

from collections.abc import Sequence
from typing import Any

from pmreview.importers.joined import Parts, Piece, Whole
from pmreview.importers.json_fields import Fields, table, tables, text


def parts_of(value: Any) -> Parts | None:
    """The groups of alerts in a reply or a webhook; None for what Alertmanager does not send."""
    if isinstance(value, dict) and isinstance(value.get("data"), list):
        value = value["data"]
    items = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]
    alerts = [item for item in items if _is_alert(item)]
    wholes = [_group(item) for item in items if any(map(_is_alert, tables(item, "alerts")))]
    if alerts:
        wholes.append(Whole({}, pieces=_pieces(alerts)))
    empty = any(item.get("alerts") == [] and "groupKey" in item for item in items)
    return Parts(wholes) if wholes or empty else None


def _is_alert(fields: Fields) -> bool:
    return isinstance(fields.get("labels"), dict) and "startsAt" in fields


def _group(payload: Fields) -> Whole:
    """A webhook's group. The later webhooks about it have the same key."""
    alerts = [alert for alert in tables(payload, "alerts") if _is_alert(alert)]
    ended = text(payload, "status") == "resolved"
    return Whole(payload, text(payload, "groupKey"), str(int(ended)), _pieces(alerts))


def _pieces(alerts: Sequence[Fields]) -> tuple[Piece, ...]:
    return tuple(
        Piece("alert", alert, id=_identity(alert), changed=str(int(text(alert, "status") == "resolved")))
        for alert in alerts
    )


def _identity(alert: Fields) -> str:
    """What the same alert has in every webhook. Two alerts can differ in nothing but their fingerprint or a label."""
    labels = table(alert, "labels")
    words = [f"{key}={text(labels, key)}" for key in sorted(labels)]
    return "\n".join([text(alert, "fingerprint"), text(alert, "startsAt"), *words])
