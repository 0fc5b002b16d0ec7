"""Who wrote on GitHub: people by their login, and accounts that are programs."""

from pmreview.importers.json_fields import Fields, table, text

GHOST = "ghost"
"""The name that GitHub shows for an account that is gone."""


def who_of(fields: Fields) -> str:
    """The login of whoever wrote or did it."""
    return next((login for key in ("user", "author", "actor") if (login := text(table(fields, key), "login"))), GHOST)


def is_bot(fields: Fields) -> bool:
    """Whether a program wrote or did it."""
    accounts = [table(fields, key) for key in ("user", "author", "actor")]
    named = any(text(account, "login").endswith("[bot]") for account in accounts)
    return named or any(text(each, "type") == "Bot" or each.get("is_bot") is True for each in accounts)
