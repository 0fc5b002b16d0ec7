"""The record of a post-mortem in Markdown: for whole files, and for texts that other formats carry."""

from collections.abc import Sequence

from pmreview.core.errors import UserError
from pmreview.core.ids import with_ids
from pmreview.importers.front_matter import Meta, front_matter
from pmreview.importers.imported import Imported
from pmreview.importers.markdown.assembly import Assembly
from pmreview.importers.markdown.blocks import Block
from pmreview.importers.markdown.frame import Context
from pmreview.importers.markdown.guidance import without_guidance
from pmreview.importers.markdown.own import own_page, read_own_page
from pmreview.importers.markdown.parsing import parse
from pmreview.importers.markdown.recognising import has_a_part
from pmreview.importers.markdown.sections import sections_of


def read_post_mortem(text: str, context: Context) -> Imported:
    """The record of `text`. Raises `UserError` where it is no post-mortem, or a zone is needed and unknown."""
    meta, body = front_matter(text)
    blocks = parse(body)
    return read_blocks(meta, blocks, body, context)


def read_blocks(meta: Meta, blocks: Sequence[Block], text: str, context: Context) -> Imported:
    """The same for a document, or a part of one, that is parsed already."""
    page = own_page(blocks) if not meta else None
    if page:
        return read_own_page(page)
    sections = sections_of(blocks)
    if not has_a_part(sections):
        raise UserError(
            f"{context.name or 'The text'} is Markdown, but no post-mortem: it has no such part as a timeline."
        )
    filled_in, guidance = without_guidance(sections)
    assembly = Assembly(meta, filled_in, text, context)
    record = with_ids(assembly.record())
    return Imported(record, (*assembly.remarks(record), *_on_guidance(guidance)))


def _on_guidance(texts: Sequence[str]) -> tuple[str, ...]:
    told = ", ".join(f"“{text}”" for text in dict.fromkeys(texts))
    return (f"Left out, because a template says it to whoever fills it in: {told}.",) if told else ()
