"""`pmreview schema`: the JSON Schema of a record, for editors and other programs."""

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a record.

    Editors complete and check a record with it, for example with the Taplo or Even Better TOML extension.

    \b
    pmreview schema > record-1.json
    """
    from pmreview.core.schema import record_schema

    click.echo(json.dumps(record_schema(), indent=2, ensure_ascii=False))
