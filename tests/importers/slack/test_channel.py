"""A channel of Slack becomes a record."""

from typing import Any

import pytest

from pmreview.core.errors import UserError
from tests.importers.exports import find, read

PEOPLE = [
    {
        "id": "U1",
        "name": "ana",
        "real_name": "Ana Ruiz",
        "profile": {"display_name": "ana.r", "email": "ana@x.example"},
    },
    {
        "id": "U2",
        "name": "sam",
        "real_name": "Sam Ito",
        "profile": {"display_name": "", "image_72": "https://a.example"},
    },
    {"id": "U9", "name": "deploybot", "is_bot": True, "profile": {"display_name": "deploybot"}},
]
CHANNELS = [
    {
        "id": "C1",
        "name": "inc-7-carts",
        "creator": "U1",
        "topic": {"value": "Carts are empty"},
        "purpose": {"value": ""},
    }
]
DAYS = ("export/inc-7-carts/2026-03-10.json", "export/inc-7-carts/2026-03-11.json", "export/users.json")


def message(words: str, second: int = 0, user: str = "U1", **more: Any) -> dict[str, Any]:
    return {"type": "message", "user": user, "text": words, "ts": f"{1773137640 + second}.000200", **more}


def texts(*messages: dict[str, Any], **wishes: Any) -> list[str]:
    return [event.text for event in read(list(messages), PEOPLE, CHANNELS, **wishes).record.timeline]


def test_the_days_of_a_channel_are_one_incident_in_order() -> None:
    imported = read(
        [message("later", 86_400, "U2")], [message("Carts are empty")], PEOPLE, names=(*DAYS[1::-1], DAYS[2])
    )
    assert imported.record.incident.title == "#inc-7-carts"
    assert [(event.who, event.text, f"{event.at:%d %H:%M:%S}") for event in imported.record.timeline] == [
        ("ana.r", "Carts are empty", "10 10:14:00"),
        ("Sam Ito", "later", "11 10:14:00"),
    ]
    assert not any(event.milestones for event in imported.record.timeline)
    assert "A chat states no milestones: they are yours to set." in imported.remarks
    assert "example" not in str(imported.record)


def test_several_channels_are_several_candidates() -> None:
    candidates = find([message("a")], [message("b")], names=("x/inc-7/2026-03-10.json", "x\\inc-8\\2026-03-10.json"))
    assert [(each.id, each.title) for each in candidates] == [("inc-7", "#inc-7"), ("inc-8", "#inc-8")]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ([message("a")], "Untitled incident"),
        ({"ok": True, "messages": [message("a")], "has_more": False}, "Untitled incident"),
        ({"channel_id": "C1", "name": "inc-7", "messages": [message("a")]}, "#inc-7"),
        ({"channel": {"name": "inc-7"}, "messages": [message("a")]}, "#inc-7"),
    ],
)
def test_a_single_file_is_enough(value: Any, title: str) -> None:
    assert read(value).record.incident.title == title


def test_pages_that_overlap_hold_each_message_once() -> None:
    pages = [{"messages": [message("b", 2), message("a", 1)]}, {"messages": [message("c", 3), message("b", 2)]}]
    assert [event.text for event in read(*pages).record.timeline] == ["a", "b", "c"]


def test_the_other_lists_of_an_export_do_no_harm() -> None:
    imported = read([message("a")], PEOPLE, CHANNELS, [], [{"canvas": "Plan"}], names=(*"abcd", "canvases.json"))
    assert len(imported.record.timeline) == 1
    assert "canvases.json holds no messages: left out." in imported.remarks


def test_an_export_without_messages_says_so() -> None:
    with pytest.raises(UserError, match="no messages in export and export"):
        find(PEOPLE, CHANNELS)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<@U2> look at <#C1|inc-7-carts> and <#C1>", "@Sam Ito look at #inc-7-carts and #inc-7-carts"),
        ("<@U2|sam> <!here> <!subteam^S1|@oncall> <!subteam^S2>", "@sam @here @oncall @S2"),
        ("<https://x.example/a?b=1&amp;c=2|the graph> <https://x.example>", "the graph (https://x.example/a?b=1&c=2) https://x.example"),
        ("<https://es:9200/_cat/indices> then <https://b/foo_>", "https://es:9200/_cat/indices then https://b/foo_"),
        ("*see <https://b/_x_> now* and _wait_", "see https://b/_x_ now and wait"),
        ("5 &lt; 6 &amp;amp; &gt; 4", "5 < 6 &amp; > 4"),
        ("*Rolled back*: _all_ of ~it~", "Rolled back: all of it"),
        ("`*not_this*` and rm *.py, *.txt and snake_case_name", "`*not_this*` and rm *.py, *.txt and snake_case_name"),
        ("```\nSELECT * FROM a * b\n```", "``` SELECT * FROM a * b ```"),
        ("<!date^1773137640^{date}|10 March>", "10 March"),
        ("a\r\nb", "a b"),
    ],
)  # fmt: skip
def test_markup_is_plain_text(markup: str, words: str) -> None:
    assert texts(message(markup)) == [words]


def test_words_are_found_in_blocks_attachments_and_files() -> None:
    rich = [
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [
                        {"type": "text", "text": "Look "},
                        {"type": "user", "user_id": "U2"},
                        {"type": "text", "text": " at "},
                        {"type": "link", "url": "https://x.example", "text": "it"},
                        {"type": "emoji", "name": "fire"},
                    ],
                },
                {"type": "rich_text_section", "elements": [{"type": "text", "text": "Now"}]},
            ],
        },
        {"type": "section", "text": {"type": "mrkdwn", "text": "*Errors* &amp; more"}, "fields": []},
    ]
    alert = {"pretext": "Alert", "title": "5xx", "fields": [{"title": "Host", "value": "web-1"}], "fallback": "no"}
    preview = {"from_url": "https://x.example", "text": "A page about X"}
    assert texts(
        message("", 1, blocks=rich),
        message("", 2, attachments=[alert]),
        message("see https://x.example", 3, attachments=[preview]),
        message("", 4, attachments=[{"fallback": "only this"}]),
        message("", 5, subtype="file_share", files=[{"title": "graph.png", "permalink": "https://files.example"}]),
    ) == ["Look @Sam Ito at it (https://x.example):fire: Now Errors & more", "Alert 5xx Host: web-1",
          "see https://x.example", "only this", "[graph.png]"]  # fmt: skip


def test_joins_bots_and_topics_stay_out_and_are_counted() -> None:
    messages = [
        message("<@U1> has joined", 1, subtype="channel_join"),
        message("set the topic", 2, subtype="channel_topic"),
        message("Deploy done", 3, user="U9", bot_id="B1"),
        {"subtype": "bot_message", "text": "5xx", "ts": "1773137644.000100", "bot_id": "B2", "username": "alerts"},
        message("posted through an app, by Ana", 5, bot_id="B3"),
        message("we go", 6, subtype="thread_broadcast"),
    ]
    imported = read(messages, PEOPLE)
    assert [event.text for event in imported.record.timeline] == ["posted through an app, by Ana", "we go"]
    assert (
        "4 entries were left out (2 by a bot, 1 join or leave, 1 change of the channel): "
        "pmreview import --keep-all keeps them."
    ) in imported.remarks
    kept = read(messages, PEOPLE, keep_all=True)
    assert [event.who for event in kept.record.timeline][2:4] == ["deploybot", "alerts"]
    assert not any("left out" in remark for remark in kept.remarks)


def test_a_reply_stands_at_its_time_and_says_whom_it_answers() -> None:
    thread = message("why?", 1)["ts"]
    assert texts(
        message("why?", 1, thread_ts=thread), message("other", 2), message("the pool", 3, "U2", thread_ts=thread)
    ) == ["why?", "other", "(to ana.r) the pool"]


def test_what_the_team_pinned_is_key() -> None:
    pinned = [
        message("cause found", 1, pinned_to=["C1"]),
        message("fix", 2, reactions=[{"name": "pushpin", "users": []}]),
    ]
    imported = read([*pinned, message("ok", 3, reactions=[{"name": "eyes"}])])
    assert [event.key for event in imported.record.timeline] == [True, True, False]
    assert "2 pinned messages are key events." in imported.remarks


def test_people_without_a_name_are_shown_by_id_and_guests_by_their_profile() -> None:
    guest = message("hello", 1, "U5", user_profile={"display_name": "Guest", "real_name": "G"})
    imported = read([guest, message("hi", 2, "U7")])
    assert [event.who for event in imported.record.timeline] == ["Guest", "U7"]
    assert any("1 person has no name in the source: shown as U7" in remark for remark in imported.remarks)


def test_an_edited_message_is_read_and_an_empty_one_counted() -> None:
    edited = {"subtype": "message_changed", "ts": "1773137699.000100", "message": message("now right", 1)}
    imported = read([edited, message("", 2)])
    assert [event.text for event in imported.record.timeline] == ["now right"]
    assert "1 message has no words: left out." in imported.remarks


def test_the_topic_and_a_long_message_are_kept_whole_in_the_notes() -> None:
    log = "\n".join(f"line {number}" for number in range(300))
    record = read([message(log)], PEOPLE, CHANNELS, names=(*DAYS[:1], "users.json", "channels.json")).record
    assert record.timeline[0].text == "line 0 (the whole text is in the notes)"
    assert [note.text for note in record.notes] == ["Carts are empty", log]


def test_times_are_shown_in_the_zone_that_is_asked_for() -> None:
    assert read([message("a")], zone="Europe/Madrid").record.incident.timezone == "Europe/Madrid"
    assert any("shown in UTC" in remark for remark in read([message("a")]).remarks)
