"""What becomes of the actions: how many are done, and how old the open ones are."""

from collections import Counter

from pmreview.core.insights.insight import FEWEST, Bar, Insight, Library, as_spread


def actions_done(library: Library) -> Insight:
    """The shares of actions that are done, dropped and open."""
    actions = library.actions
    counts = Counter("open" if action.open else action.status for action in actions)
    bars = tuple(
        Bar(name, 100 * counts[name] / len(actions), f"{100 * counts[name] / len(actions):.0f} % ({counts[name]:,})")
        for name in ("done", "dropped", "open")
        if len(actions) >= FEWEST
    )
    formula = "Actions that are done, dropped and open, which is neither, of all actions."
    return Insight("actions-done", "What became of the actions", formula, "percent", "actions", bars, len(actions))


def age_of_open_actions(library: Library) -> Insight:
    """How long ago the open ones were decided."""
    still = [action for action in library.actions if action.open]
    ages = [float((library.today - action.created_on).days) for action in still if action.created_on]
    formula = "Days from created_on to today, of open actions: the median and the quartiles."
    bars = as_spread(ages, lambda days: "1 day" if days == 1 else f"{days:g} days")
    left_out = {"without created_on": len(still) - len(ages)}
    return Insight(
        "age-of-open-actions", "Age of open actions", formula, "days", "open actions", bars, len(ages), left_out
    )
