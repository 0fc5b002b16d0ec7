"""The formats that `pmreview export` can write: those of pmreview, and the templates of the team, which win."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from pmreview.cli.options import configured
from pmreview.core.nearest import did_you_mean
from pmreview.core.quoting import quoted

if TYPE_CHECKING:
    from pmreview.exporters.exporter import Exporter


class Format(click.ParamType["Exporter"]):
    """A format by its name, or the path of a template; for another word the error says the nearest name."""

    name = "format"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Exporter":
        from pmreview.exporters import EXPORTERS
        from pmreview.exporters.template import template_exporter
        from pmreview.store.templates import ENDING, read_template, templates_of

        own = templates_of(configured().project)
        path = own.get(value) or (Path(value) if value.endswith(ENDING) else None)
        if path is not None:
            return template_exporter(str(path), read_template(path))
        known = {exporter.name: exporter for exporter in EXPORTERS}
        if value not in known:
            names = (*known, *own)
            hint = did_you_mean(value, names, f"There is {', '.join(names)}.")
            self.fail(f"{quoted(value)} is no format. {hint}", param, ctx)
        return known[value]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        names = [name for name, _ in described() if name.startswith(incomplete)]
        return [CompletionItem(name) for name in names] or [CompletionItem(incomplete, type="file")]


def described() -> list[tuple[str, str]]:
    """The names of all formats, with what each is."""
    from pmreview.exporters import EXPORTERS
    from pmreview.store.templates import templates_of

    own = {name: f"The team's own: {path}" for name, path in templates_of(configured().project).items()}
    return list({**{exporter.name: exporter.description for exporter in EXPORTERS}, **own}.items())
