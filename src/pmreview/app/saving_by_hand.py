"""ctrl+s: the file is written now. One that has gone is written anew if so wished, which no autosave may do."""

from functools import partial

from pmreview.app.host import Host
from pmreview.store.record_file import Gone


async def save(app: Host) -> None:
    """Write the file now."""
    saver = app.saver
    if await saver.save() or not isinstance(saver.trouble, Gone):
        return
    from pmreview.app.dialogs.choice import confirm

    about = f"{saver.file.path} was moved or deleted. Your words are kept as a draft meanwhile."
    confirm(
        app.screen, "Write the file anew?", about, "Write it anew", lambda: app.beside(partial(saver.save, anew=True))
    )
