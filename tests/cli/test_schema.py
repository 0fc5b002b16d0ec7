"""`pmreview schema`."""

import json

from click.testing import CliRunner

from pmreview.cli.main import commands
from pmreview.core.schema import record_schema


def test_it_prints_the_schema_as_json_and_nothing_else() -> None:
    result = CliRunner().invoke(commands, ["schema"])
    assert json.loads(result.stdout) == record_schema()
    assert result.stderr == ""
