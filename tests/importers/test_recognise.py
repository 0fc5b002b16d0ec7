"""What is said of a source that nothing recognises."""

import json

import pytest

from pmreview.core.errors import UserError
from pmreview.core.source import Source
from pmreview.importers import IMPORTERS, recognise
from pmreview.importers.document import read_document


def said_of(*texts: str) -> str:
    with pytest.raises(UserError) as refused:
        recognise([read_document(Source(f"file {number}", text.encode())) for number, text in enumerate(texts, 1)])
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "file 1 is empty."),
        ("\n \n", "file 1 is empty."),
        ("<!DOCTYPE html><title>Log in\x1b[31m</title>", "file 1 is a web page (“Log in␛[31m”), not an export"),
        ('{\n"page": {},\n"incidents": [{"name": "Che', "cannot be read as JSON: it ends too early, in line 3."),
        ('{\n"page": {},\n', "cannot be read as JSON: it ends too early, in line 3."),
        ('{"page": {} "incidents": []}', "cannot be read as JSON: line 1"),
        ("[" * 100_000, "nested too deeply"),
        ("[" + "1" * 5_000 + "]", "a number that is too long"),
        ("[" + "{}," * 300_000 + "{}]", "more than 300,000 objects"),
        ('{"error": "unauthorized"}', "JSON, but of no known format: an object with error."),
        ('[{"foo": 1}, {"foo": 2}]', "a list of 2, the first an object with foo."),
        ("[]", "a list of 0."),
        ("{}", "an empty object."),
        ('{"incident_updates": [{"message": "of another product"}]}', "no known format"),
        ('<?xml version="1.0"?><rss></rss>', "XML (<rss>), but of no known format."),
        ("10:14 something happened", "text, but of no known format."),
    ],
)
def test_what_was_found_is_said_and_what_could_be_imported(text: str, said: str) -> None:
    message = said_of(text)
    assert said in message
    assert all(importer.name in message for importer in IMPORTERS)


def test_of_several_sources_the_unknown_ones_are_named() -> None:
    known = json.dumps({"page": {}, "incidents": []})
    message = said_of(known, "", "words")
    assert "file 1" not in message
    assert "file 2 is empty. file 3 is text" in message


def test_the_encoding_that_was_guessed_is_said() -> None:
    assert read_document(Source("a.txt", b"caf\xe9")).remarks == ("a.txt is not UTF-8: read as Windows-1252.",)
    assert read_document(Source("a.txt", "café".encode())).remarks == ()


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize("piece", ["<id>tag:", "<small>", "<title", '{"a":', "[[]", "<feed"])
def test_a_large_senseless_file_is_refused_in_a_moment(piece: str) -> None:
    assert said_of(piece * (1_000_000 // len(piece)))
