"""The record goes elsewhere from the app: looked at first, then a file, the clipboard or the browser."""

from pathlib import Path

import pytest

from .room import kept, reviewing, story

TOLD = {"title": "Checkout errors", "what_happened": "Payments failed.", "what_we_are_doing": "x", "apology": "Sorry."}


@story
async def test_a_page_is_looked_at_and_written_beside_the_record(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="close") as room:
        await room.press("E")
        await room.choose("markdown")
        assert room.sees("markdown → record.md")
        assert room.sees("# Checkout is down")
        assert not (tmp_path / "record.md").exists()
        await room.press("enter")
        await room.until(lambda: room.said.startswith("Written: "))
        assert (tmp_path / "record.md").exists()


@story
async def test_a_file_that_holds_something_else_is_replaced_only_when_asked(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path), stage="close") as room:
        (tmp_path / "record.md").write_text("mine")
        for answer in ("Back", "Replace"):
            await room.press("E")
            await room.choose("markdown")
            await room.press("enter")
            await room.until(lambda: room.sees("Replace the file?"))
            assert (tmp_path / "record.md").read_text() == "mine"
            await room.choose(answer)
        await room.until(lambda: (tmp_path / "record.md").read_text().startswith("# Checkout"))


@story
async def test_customers_get_a_draft_that_somebody_read_first(tmp_path: Path) -> None:
    record = kept(tmp_path, impact={"what_customers_saw": "An error page after paying."})
    async with reviewing(record, stage="impact") as room:
        await room.press("E")
        await room.choose("customer ")
        assert room.sees("A draft for customers")
        assert room.sees("An error page after paying.")
        assert not room.record.customer_summary.apology
        await room.press("enter")
        assert room.record.customer_summary.what_happened == "An error page after paying."
        assert room.sees("customer → record.customer.md")
        await room.press("escape", "ctrl+z")
        assert not room.record.customer_summary.what_happened
        await room.press("d", "escape")
        assert not room.record.customer_summary.what_happened


@story
async def test_what_customers_read_is_not_drafted_over(tmp_path: Path) -> None:
    async with reviewing(kept(tmp_path, customer_summary=TOLD), stage="impact") as room:
        await room.press("d")
        assert room.said == "What customers will read is all there."


@story
async def test_it_is_copied_or_shown_in_the_browser(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        opened: list[str] = []
        async with reviewing(kept(tmp_path), stage="close") as room:
            patch.setattr(room.app, "open_url", opened.append)
            await room.press("E")
            await room.choose("slack")
            assert not room.sees("opens it in the browser")
            await room.press("c")
            assert '"blocks"' in room.app.clipboard
            for screen in ("", ":0"):
                patch.setenv("DISPLAY", screen)
                patch.delenv("WAYLAND_DISPLAY", raising=False)
                await room.press("E")
                await room.choose("html")
                await room.press("b")
                await room.until(lambda: (tmp_path / "record.html").exists())
                if not screen:
                    await room.until(lambda: "There is no browser here" in room.said)
            await room.until(lambda: bool(opened))
            assert opened == [(tmp_path / "record.html").resolve().as_uri()]
