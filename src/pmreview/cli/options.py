"""Options that several commands share.

`--records` may stand before or after the command: both places write to one value of the run, and the later one wins.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem

from pmreview.store.settings import Configured, read_settings

_RECORDS = "pmreview.records"


def _remember_records(ctx: click.Context, parameter: click.Parameter, folder: str | None) -> None:
    if folder is not None:
        ctx.meta[_RECORDS] = folder


records_option = click.option(
    "--records",
    type=click.Path(file_okay=False),
    metavar="DIR",
    expose_value=False,
    callback=_remember_records,
    help="The folder of the records (else PMREVIEW_RECORDS, else the settings).",
)
"""Gives a command `--records DIR`; `configured()` then reads it."""


def configured() -> Configured:
    """The settings for the command that is running."""
    return read_settings(records=click.get_current_context().meta.get(_RECORDS))


def names_folder(output: str) -> bool:
    """Whether `-o` names a folder to write into: one that is there, or a path that ends in a slash."""
    return os.path.isdir(output) or output.endswith(("/", os.sep))


class OneOf(click.ParamType[str]):
    """One of the words that `words` answers with; asked only when needed, because the model is slow to import."""

    name = "word"

    def __init__(self, words: Callable[[], Iterable[str]]) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        words = list(self.words())
        return click.Choice(words).convert(value, param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.words())}]"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(word) for word in self.words() if word.startswith(incomplete)]
