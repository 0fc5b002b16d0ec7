"""`pmreview schema`."""

import json

from click.testing import CliRunner

from pmreview.cli.main import commands
from pmreview.core.schema import export_schema, record_schema


def test_it_prints_the_schema_as_json_and_nothing_else() -> None:
    result = CliRunner().invoke(commands, ["schema"])
    assert json.loads(result.stdout) == record_schema()
    assert result.stderr == ""


def test_it_prints_the_schema_of_the_json_export() -> None:
    assert json.loads(CliRunner().invoke(commands, ["schema", "--of", "export"]).stdout) == export_schema()
