"""Slack: the export of a workspace or of a channel, or a reply of its API with messages."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.importers.description import describe
from pmreview.importers.document import Document
from pmreview.importers.epochs import from_epoch
from pmreview.importers.imported import Candidate
from pmreview.importers.importer import Importer, Wishes
from pmreview.importers.json_fields import text
from pmreview.importers.slack.incident import read_channel
from pmreview.importers.slack.shapes import Channel, Workspace, is_slack, kind_of, workspace_in


def _find(documents: Sequence[Document], wishes: Wishes) -> tuple[Candidate, ...]:
    if not is_slack(documents):
        raise UserError(describe(next((each for each in documents if not kind_of(each.json)), documents[0])))
    workspace = workspace_in(documents)
    channels = [channel for channel in workspace.channels if channel.messages]
    if not channels:
        names = " and ".join(document.name for document in documents)
        raise UserError(f"There are no messages in {names}: import the files of the channel's days with it.")
    remarks = [remark for document in documents for remark in document.remarks]
    return tuple(_candidate(number, each, workspace, wishes, remarks) for number, each in enumerate(channels, 1))


def _candidate(
    number: int, channel: Channel, workspace: Workspace, wishes: Wishes, remarks: Sequence[str]
) -> Candidate:
    return Candidate(
        id=channel.name or str(number),
        title=f"#{channel.name}" if channel.name else "",
        started=from_epoch(text(channel.messages[0], "ts")),
        severity="",
        read=lambda: read_channel(channel, workspace, wishes, remarks),
    )


SLACK = Importer("slack", "Slack channel", is_slack, _find)
