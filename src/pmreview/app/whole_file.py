"""The whole record in the person's own editor, as the TOML that it is; what comes back is merged, comments and all."""

from pmreview.app.choice import Choice
from pmreview.app.editor import edit_text
from pmreview.app.host import Host
from pmreview.app.messages import Requested
from pmreview.core.edits import Edit
from pmreview.core.merge import merge
from pmreview.core.record import Record
from pmreview.store.errors import RecordError
from pmreview.store.toml_text import load
from pmreview.store.toml_writing import patch


async def edit_whole_file(app: Host) -> None:
    """Open a copy in the editor until it can be read back or is given up."""
    await app.saver.settle()
    base, file = app.session.record, app.saver.file
    _round(app, base, patch(file.text.decode("utf-8-sig"), file.record, base))


def _round(app: Host, base: Record, text: str) -> None:
    from pmreview.app.dialogs.choice import ChoiceDialog

    edited = edit_text(app, text, ".toml", app.settings.editor)
    if edited is None:
        return
    try:
        theirs = load(edited, "your text")
    except RecordError as problem:
        choices = [Choice("again", "Open it again"), Choice("", "Leave the record as it was")]
        dialog = ChoiceDialog("That is no record", str(problem), choices)
        app.push_screen(dialog, lambda answer: _round(app, base, edited) if answer == ["again"] else None)
        return
    if app.may_change():
        app.saver.word(edited, theirs)
        app.post_message(Requested(Edit("edit the file", (), lambda now: merge(base, now, theirs).record)))
