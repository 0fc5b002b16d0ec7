"""Whether reviews are held while people remember."""

from datetime import timedelta

from pmreview.core.insights.insight import FEWEST, Bar, Insight, Library


def reviews_in_time(library: Library) -> Insight:
    """The shares of reviews that were held in time and late."""
    held = [record for record in library.records if record.review_after is not None]
    in_time = sum(
        timedelta(seconds=record.review_after or 0) <= library.policy.time_to_review(record.severity) for record in held
    )
    counts = (("in time", in_time), ("late", len(held) - in_time))
    bars = tuple(
        Bar(label, 100 * count / len(held), f"{100 * count / len(held):.0f} % ({count:,})")
        for label, count in counts
        if len(held) >= FEWEST
    )
    formula = "First meeting held within checks.review_hours after the incident was resolved, of all that were held."
    left_out = {"without a meeting or an end": len(library.records) - len(held)}
    return Insight("reviews-in-time", "Reviews held in time", formula, "percent", "reviews", bars, len(held), left_out)
