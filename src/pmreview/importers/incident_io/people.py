"""Who did something in incident.io, by name: a person's address and ids stay out of the record."""

from pmreview.importers.json_fields import Fields, table, text


def named(fields: Fields, key: str) -> str:
    """The name of the object at `key`, or the text there."""
    return text(table(fields, key), "name") or text(fields, key)


def who_of(fields: Fields, key: str) -> str:
    """The name of the actor at `key`: a person, else the key of the API, the alert or the workflow that acted."""
    actor = table(fields, key)
    kinds = ("user", *(each for each in actor if each != "user"))
    return next((name for kind in kinds if (name := text(table(actor, kind), "name"))), "")
