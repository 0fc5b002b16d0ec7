"""`pmreview schema`: the JSON Schemas of a record and of its export, for editors and other programs."""

import json

import click


@click.command("schema")
@click.option(
    "--of",
    type=click.Choice(("record", "export")),
    default="record",
    show_default=True,
    help="A record's file, or what export --to json writes.",
)
def command(of: str) -> None:
    """Print the JSON Schema of a record, or of its export as JSON.

    Editors complete and check a record with it, for example with the Taplo or Even Better TOML extension.

    \b
    pmreview schema > record-1.json
    pmreview schema --of export > export-1.json
    """
    from pmreview.core.schema import export_schema, record_schema

    schema = export_schema() if of == "export" else record_schema()
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
