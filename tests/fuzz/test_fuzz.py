"""Some spoiled texts for each target, always the same ones; `make fuzz` goes on from there."""

import random

import pytest

from pmreview.core.source import Source
from pmreview.importers import IMPORTERS
from pmreview.importers.document import read_document
from pmreview.importers.importer import Importer
from tests.fuzz.fuzzing import takes
from tests.fuzz.mutation import mutated
from tests.fuzz.targets import Target, targets

EACH = 40


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_no_spoiled_text_raises_anything_but_the_documented_error(target: Target) -> None:
    chance = random.Random(target.name)
    for _ in range(EACH):
        takes(target, mutated(target.seeds, chance))


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_every_importer_is_fuzzed_from_what_it_recognises(importer: Importer) -> None:
    (target,) = [each for each in targets() if each.name == importer.name]
    assert importer.recognises([read_document(Source("export", target.seeds[0]))])
