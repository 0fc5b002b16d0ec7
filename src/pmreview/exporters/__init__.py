"""The formats that a record can be written as. A new one is a file here and a line in `EXPORTERS`."""

from pmreview.exporters.exporter import Exporter
from pmreview.exporters.markdown import MARKDOWN

EXPORTERS: tuple[Exporter, ...] = (MARKDOWN,)
