"""Closed lists of words that quick commands need too, the gravest first. They do without Pydantic."""

PRIORITIES = ("high", "medium", "low")
SEVERITIES = ("critical", "major", "minor")
CLOSED = ("done", "dropped")
"""The statuses of an action of which nothing is left to do. With any other, one that nobody knows too, it is open."""
