"""The command line: which commands there are, and what a bare word means.

A command is a file here and a line in `COMMANDS`; its module is imported when it is called. stdout is data, stderr is
words. Exit codes: 0 all well, 1 something was found, 2 wrong usage or unreadable input, 128 + n ended by signal n.
"""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from pmreview.cli.options import configured, records_option
from pmreview.core.errors import UserError
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted

COMMANDS = (
    "review", "edit", "demo", "new", "import", "check", "export", "merge",
    "list", "search", "actions", "action", "today", "insights",
    "schema", "checks", "settings",
)  # fmt: skip


class Commands(click.Group):
    """Imports a command when it is called, and reads a bare path as `review PATH`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"pmreview.cli.{cmd_name}" + "_" * (cmd_name == "import"))
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word in COMMANDS:
            return super().resolve_command(ctx, args)
        if word.endswith(".toml") or os.path.lexists(word):
            return super().resolve_command(ctx, ["review", *args])
        if ctx.resilient_parsing:  # the shell completes a line that is not finished
            return None, None, args
        hint = did_you_mean(word, (*COMMANDS, *_records_here()))
        ctx.fail(f"{quoted(word)} is no command, and there is no file of that name. {hint}".rstrip())

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        return super().shell_complete(ctx, incomplete) or [CompletionItem(incomplete, type="file")]


def _records_here() -> list[str]:
    return [path.name for path in Path().glob("*.toml")]


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pmreview")
@records_option
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Run a post-mortem review meeting in the terminal, and keep a record of it that stays useful.

    Without a command it shows the library: the records, the open actions across them, and the patterns.

    \b
    pmreview                    the library
    pmreview demo               a sample meeting to try the keys on
    pmreview INC-2041.toml      the meeting on one record
    pmreview import FILE        a record from what you already have
    """
    if ctx.invoked_subcommand is None:
        from pmreview.app.start import start_library

        ctx.exit(start_library(configured()))


def main() -> None:
    """Run the command line and exit with its code."""
    # Modules and models stay. To look through them for garbage while they are made takes a tenth of the start.
    gc.set_threshold(50_000)
    # No plugin of Pydantic's watches a record. To look for one among all that is installed takes as long as ten checks.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")
    try:
        code = commands.main(prog_name="pmreview", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = 130
    except UserError as error:
        click.echo(f"pmreview: {error}", err=True)
        code = 2
    except BrokenPipeError:
        code = 141
    _let_go_of_what_is_closed()
    gc.freeze()  # at the end all goes; to look through it for garbage first takes as long as to load the checks
    sys.exit(code)


def _let_go_of_what_is_closed() -> None:
    """A pipe or a terminal that is gone would make Python end with 120 instead of our code."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
