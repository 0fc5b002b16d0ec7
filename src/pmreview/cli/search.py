"""`pmreview search`: find an incident by what was written about it."""

from typing import Any

import click

from pmreview.cli.across import json_option, library, name_of, print_json, record_json, say_empty, say_unread
from pmreview.cli.options import records_option
from pmreview.core.errors import UserError
from pmreview.core.sections import SECTIONS
from pmreview.core.text import one_line
from pmreview.store.index.searching import Hit, search

_TITLES = {section.id: section.title for section in SECTIONS}


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="So many records at most.")
@json_option
@records_option
def command(query: tuple[str, ...], most: int, as_json: bool) -> None:
    """Search everything that was written in the library; the best match comes first, with its place.

    Every word has to be in the record; the last one may go on, and words in double quotes stand next to each other.
    Restricted records are found by their id only. With --json it is one object: "count", how many records there are
    in all, and "results", each with the keys of `pmreview list --json` and "section", "path" and "text".

    \b
    pmreview search connection pool
    pmreview search '"error rate"' deploy
    """
    index = library()
    words = " ".join(query)
    if not any(each.isalnum() for each in words):
        raise UserError("There is no word to search for.")
    hits, count = search(index, words, most)
    entries = index.entries()
    if as_json:
        print_json({"count": count, "results": [*map(_as_json, hits)]})
    elif hits:
        click.echo("\n".join(map(_lines, hits)))
    elif entries:
        click.echo("Nothing was found.", err=True)
    else:
        say_empty(index)
    if count > len(hits):
        click.echo(f"{count - len(hits)} more records: see --most.", err=True)
    say_unread(entries)


def _as_json(hit: Hit) -> dict[str, Any]:
    text = "".join(piece.text for piece in hit.pieces)
    return {**record_json(hit.file, hit.facts), "section": hit.section, "path": hit.place, "text": text}


def _lines(hit: Hit) -> str:
    facts = hit.facts
    day = facts.day.isoformat() if facts.day else "no date"
    title = "restricted" if facts.restricted else one_line(facts.title)
    first = f"{click.style(one_line(name_of(hit.file, facts)), bold=True)}  {day}  {title}"
    if not hit.place:
        return first
    text = "".join(click.style(piece.text, bold=True) if piece.found else piece.text for piece in hit.pieces)
    section = _TITLES.get(hit.section, "")
    place = " · ".join(filter(None, (section, hit.place)))
    more = f"  (+{hit.others} more)" if hit.others else ""
    return f"{first}\n    {click.style(place, dim=True)}  {text}{click.style(more, dim=True)}"
