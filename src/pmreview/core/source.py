"""What an import reads: bytes with a name, and the text that they hold."""

import codecs
from dataclasses import dataclass, field
from functools import cached_property

from pmreview.core.errors import UserError

# The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class Source:
    """Something that was read. `name` is what the user called it."""

    name: str
    data: bytes = field(repr=False)

    @cached_property
    def encoding(self) -> str:
        """How the bytes are text: by their byte order mark, else UTF-8, else Windows-1252 (`cp1252`), a guess.

        Raises `UserError` for what is no text.
        """
        marked = next((encoding for mark, encoding in _MARKS if self.data.startswith(mark)), "")
        for encoding in (marked,) if marked else ("utf-8", "cp1252"):
            try:
                if "\0" not in self.data.decode(encoding):
                    return encoding
            except UnicodeDecodeError:
                continue
        raise UserError(f"{self.name} is not text; it may be an archive, a picture or a damaged file.")

    def text(self) -> str:
        """The text, without a byte order mark. Raises `UserError` for what is no text."""
        return self.data.decode(self.encoding)
