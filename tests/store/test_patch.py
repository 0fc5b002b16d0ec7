"""A save changes what was edited. What a person wrote around it stays, to the byte."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmreview.store.plain import read
from pmreview.store.toml_layout import blocks
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import dump, patch, patch_carefully, rewrite
from tests.strategies import edits, records

HAND_WRITTEN = """\
#:schema https://pmreview.dev/schema/record-1.json
# Kept by the payments team.

format=1

# the incident itself
[incident]   # (see the ticket)
title = 'Checkout errors'
authors = []                  # who wrote it
components = [
  "checkout",   # owned by payments
  "orders-db",
]
summary = \"\"\"
One thing.
# not a comment
[[timeline]]
\"\"\"  # two sentences
owner    = "Ana"

# ---- what happened ----

# the release
[[timeline]]
at = 2026-03-10T10:11:00Z
text = "Goes live"   # by the pipeline
key = false

# the alert
[[timeline]]
# why is this late?
at = 2026-03-10 10:14:00Z
text = "Alert"

# the end
[[timeline]]
at = 2026-03-10T10:45:00Z
text = "Over"

# ---- what it did ----

[impact]
measure = "12 %"

# the shop
[[impact.affected]]
component = "checkout"

# the database
[[impact.affected]]
component = "orders-db"
effect = "outage"

# to do
[[actions]]
id = "A1"
title = "Add a load test"

# asked for by legal
[[actions]]
id = "A2"
title = "Tell customers"

[[meetings]]
facilitator = "Kim"

# minutes so far
[meetings.minutes]
timeline = 9.5

# the end of the file
"""


def _edited(text: str, **changes: Any) -> str:
    """`text` after an edit of the record in it, which must have been made with care and be right."""
    before = load(text)
    after = before.but(**changes)
    patched = patch_carefully(text, before, after)
    assert patched is not None
    assert load(patched) == after
    return patched


def _hand(**changes: Any) -> str:
    return _edited(HAND_WRITTEN, **changes)


BEFORE = load(HAND_WRITTEN)


def test_a_record_that_did_not_change_keeps_every_byte() -> None:
    assert patch(HAND_WRITTEN, BEFORE, load(HAND_WRITTEN)) == HAND_WRITTEN


def test_one_changed_word_is_one_changed_line() -> None:
    incident = BEFORE.incident.but(owner="Sam")
    assert _hand(incident=incident) == HAND_WRITTEN.replace('owner    = "Ana"', 'owner    = "Sam"')


def test_a_comment_behind_a_value_stays_with_it() -> None:
    first, *rest = BEFORE.timeline
    changed = _hand(timeline=(first.but(text="Release 2026.11 goes live"), *rest))
    assert changed == HAND_WRITTEN.replace('"Goes live"', '"Release 2026.11 goes live"')


def test_a_long_text_is_changed_where_it_stands() -> None:
    changed = _hand(incident=BEFORE.incident.but(summary='Two things.\n"""\nend"'))
    assert '"""\nTwo things.\n' in changed
    assert '"""  # two sentences\n' in changed


def test_a_new_key_stands_in_canonical_order() -> None:
    action, other = BEFORE.actions
    changed = _hand(actions=(action.but(owner="Ana", done_when="It fails"), other))
    assert 'title = "Add a load test"\ndone_when = "It fails"\nowner = "Ana"\n\n# asked for' in changed


def test_a_key_that_goes_back_to_its_default_goes() -> None:
    changed = _hand(incident=BEFORE.incident.but(owner=""))
    assert changed == HAND_WRITTEN.replace('owner    = "Ana"\n', "")


def test_a_list_of_several_lines_keeps_the_comments_between_them() -> None:
    changed = _hand(incident=BEFORE.incident.but(components=("checkout", "search", "orders-db")))
    assert changed == HAND_WRITTEN.replace('  "orders-db",\n]', '  "search",\n  "orders-db",\n]')


def test_a_deleted_item_goes_with_its_comment() -> None:
    first, _, last = BEFORE.timeline
    gone = '# the alert\n[[timeline]]\n# why is this late?\nat = 2026-03-10 10:14:00Z\ntext = "Alert"\n\n'
    assert gone in HAND_WRITTEN
    assert _hand(timeline=(first, last)) == HAND_WRITTEN.replace(gone, "")


def test_a_loose_comment_stays_when_the_item_above_it_goes() -> None:
    changed = _hand(timeline=BEFORE.timeline[:2])
    assert "# the end\n[[" not in changed
    assert 'text = "Alert"\n\n# ---- what it did ----\n\n[impact]' in changed


def test_a_new_item_follows_the_one_before_it() -> None:
    first, *rest = BEFORE.timeline
    new = read({"incident": {"title": ""}, "timeline": [{"text": "Rollback?"}]}).timeline[0]
    changed = _hand(timeline=(first, new, *rest))
    assert changed == HAND_WRITTEN.replace("# the alert\n", '[[timeline]]\ntext = "Rollback?"\n\n# the alert\n')
    changed = _hand(timeline=(new, first, *rest))
    assert changed == HAND_WRITTEN.replace("# the release\n", '[[timeline]]\ntext = "Rollback?"\n\n# the release\n')
    changed = _hand(timeline=(first, *rest, new))
    last = 'text = "Over"\n\n'
    assert changed == HAND_WRITTEN.replace(last, last + '[[timeline]]\ntext = "Rollback?"\n\n')


def test_a_moved_item_takes_its_comment_along() -> None:
    first, second, last = BEFORE.timeline
    changed = _hand(timeline=(second, last, first))
    assert 'text = "Over"\n\n# the release\n[[timeline]]\nat = 2026-03-10T10:11:00Z\ntext = "Goes live"   #' in changed
    assert sorted(changed) == sorted(HAND_WRITTEN)


def test_an_item_rewritten_from_top_to_bottom_keeps_its_comment() -> None:
    affected = BEFORE.impact.affected
    changed = _hand(impact=BEFORE.impact.but(affected=(affected[0].but(component="shop"), affected[1])))
    assert '# the shop\n[[impact.affected]]\ncomponent = "shop"\n' in changed


def test_the_first_item_of_a_list_stands_in_canonical_order() -> None:
    lesson = {"id": "L1", "text": "The alert fired"}
    changed = _hand(went_well=(lesson,), to_improve=({"text": "Slow"},))
    lessons = '\n[[went_well]]\nid = "L1"\ntext = "The alert fired"\n\n[[to_improve]]\ntext = "Slow"\n\n# ---- what it'
    assert lessons in changed


def test_a_table_inside_an_item_is_changed_in_its_place() -> None:
    meeting = BEFORE.meetings[0]
    changed = _hand(meetings=(meeting.but(minutes={"timeline": 9.5, "close": 3.0}, scribe="Lee"),))
    assert changed == HAND_WRITTEN.replace('"Kim"\n', '"Kim"\nscribe = "Lee"\n').replace("9.5\n", "9.5\nclose = 3.0\n")
    changed = _hand(meetings=(meeting.but(feedback={"learned": {"yes": 3}}),))
    assert "timeline = 9.5\n\n[meetings.feedback.learned]\nyes = 3\n\n# the end of the file\n" in changed


def test_an_emptied_table_keeps_its_header_and_comments() -> None:
    text = HAND_WRITTEN.replace("[impact]", "# by the status page\n[impact]")
    changed = _edited(text, impact=BEFORE.impact.but(measure="", affected=()))
    assert "# by the status page\n[impact]\n" in changed
    assert "affected" not in changed


def test_ids_given_to_old_items_are_one_line_each() -> None:
    text = HAND_WRITTEN.replace('id = "A1"\n', "")
    actions = load(text).actions
    assert _edited(text, actions=(actions[0].but(id="A3"), actions[1])).replace('id = "A3"\n', "") == text


def test_dotted_keys_and_inline_tables_are_changed_as_they_are_written() -> None:
    text = 'incident.title = "x"  # yes\nincident.owner = "Ana"\nactions = [\n  { id = "A1", title = "a" }, # one\n]\n'
    record = load(text)
    changed = _edited(text, incident=record.incident.but(title="y", severity="minor"))
    assert changed == 'incident.title = "y"  # yes\nincident.severity = "minor"\n' + text.split("\n", 1)[1]
    changed = _edited(text, actions=(*record.actions, {"id": "A2", "title": "b"}))
    assert '{ id = "A1", title = "a" }, # one' in changed


def test_an_empty_list_becomes_blocks() -> None:
    changed = _edited('timeline = []\n[incident]\ntitle = "x"\n', timeline=({"text": "now"},))
    assert changed == '\n[incident]\ntitle = "x"\n\n[[timeline]]\ntext = "now"\n'.lstrip("\n")


def test_tables_in_an_unusual_order_are_changed_too() -> None:
    text = '[impact.x]\na = 1\n[[timeline]]\ntext = "a"\n[incident]\ntitle = "x"\n[[timeline]]\ntext = "b"\n[impact]\n'
    record = load(text)
    changed = _edited(text, impact=record.impact.but(measure="m"), timeline=record.timeline[::-1])
    assert changed.startswith('[impact]\nmeasure = "m"\n')


def test_crlf_line_ends_stay() -> None:
    text = HAND_WRITTEN.replace("\n", "\r\n")
    changed = _edited(text, incident=BEFORE.incident.but(owner="Sam", summary="a\nb"))
    assert "\n" not in changed.replace("\r\n", "")


@pytest.mark.parametrize("first", ["\n", "\r\n"])
def test_each_line_keeps_its_own_end(first: str) -> None:
    text = f'# ours{first}[incident]\ntitle = "x"\r\nowner = "Ana"\n\r\n[[actions]]\ntitle = "Alert"\r\n# end\n'
    incident = load(text).incident.but(owner="Sam", summary="It broke")
    assert _edited(text, incident=incident) == text.replace(
        'owner = "Ana"\n', f'owner = "Sam"{first}summary = "It broke"{first}'
    )


def test_times_without_offset_stay_when_the_zone_changes() -> None:
    text = '[incident]\ntitle = "x"\ntimezone = "UTC"\n[[timeline]]\nat = 2026-03-10T10:11:00  # by the log\n'
    changed = _edited(text, incident=load(text).incident.but(timezone="Europe/Paris"))
    assert "at = 2026-03-10T10:11:00Z  # by the log\n" in changed


def test_a_text_written_anew_keeps_the_comments_at_its_top() -> None:
    anew = rewrite(HAND_WRITTEN, BEFORE)
    assert anew.startswith("#:schema https://pmreview.dev/schema/record-1.json\n# Kept by the payments team.\n\nformat")
    assert load(anew) == BEFORE


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_edit_of_any_record_reads_again_as_the_edited_record(data: st.DataObject) -> None:
    before = data.draw(records)
    after = data.draw(edits(before))
    text = dump(before)
    assert patch(text, before, before) == text
    patched = patch_carefully(text, before, after)
    assert patched is not None
    assert load(patched) == after


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_blocks_that_did_not_change_keep_their_bytes_and_comments(data: st.DataObject) -> None:
    after = data.draw(edits(BEFORE))
    patched = patch_carefully(HAND_WRITTEN, BEFORE, after)
    assert patched is not None
    assert load(patched) == after
    for key, number in (("timeline", 3), ("actions", 2)):
        for index in range(number):
            if getattr(BEFORE, key)[index] in getattr(after, key):
                assert _block(key, index) in patched
    for comment in re.findall("# ----.*", HAND_WRITTEN):
        assert comment in patched


def _block(key: str, index: int) -> str:
    block = [block for block in blocks(HAND_WRITTEN) if block.path == (key,)][index]
    return HAND_WRITTEN[block.start : block.end]


@pytest.mark.parametrize("gone", ["timeline", "actions", "meetings"])
def test_a_list_that_is_emptied_leaves_no_trace_but_loose_comments(gone: str) -> None:
    changed = _hand(**{gone: ()})
    assert gone not in {block.path[0] for block in blocks(changed) if block.path}
    assert "# ---- what it did ----" in changed
    assert "# the end of the file" in changed
