"""What in a channel nobody wrote: joins, programs, and changes of the channel itself."""

from pmreview.importers.json_fields import Fields, text
from pmreview.importers.slack.names import Names

_JOINS = ("channel_join", "channel_leave", "group_join", "group_leave")
_CHANGES = (
    "topic", "purpose", "name", "archive", "unarchive", "posting_permissions", "convert_to_private",
    "convert_to_public",
)  # fmt: skip
_PLUMBING = (
    "bot_add", "bot_remove", "bot_disable", "bot_enable", "pinned_item", "unpinned_item", "reminder_add", "tombstone",
    "message_replied", "huddle_thread", "sh_room_created", "ekm_access_denied",
)  # fmt: skip
_SLACK_ITSELF = "USLACKBOT"


def kind_of_noise(message: Fields, names: Names) -> str:
    """The kind; "" for what a person wrote."""
    subtype, user = text(message, "subtype"), text(message, "user")
    if subtype in _JOINS:
        return "join or leave"
    if subtype == "message_deleted":
        return "deleted"
    if subtype in _PLUMBING or subtype.removeprefix("channel_").removeprefix("group_") in _CHANGES:
        return "change of the channel"
    by_program = text(message, "bot_id") and (not user or names.is_program(user))
    if subtype == "bot_message" or user == _SLACK_ITSELF or by_program:
        return "by a bot"
    return ""
