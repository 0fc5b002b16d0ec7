"""The page for customers, as Markdown and as HTML."""

from pmreview.core.outline.customer import customer
from pmreview.core.record import Record
from pmreview.exporters import html, markdown
from pmreview.exporters.exporter import Exporter


def render(record: Record) -> str:
    """The page as Markdown."""
    return markdown.page(customer(record))


def render_html(record: Record) -> str:
    """The page as HTML."""
    return html.page(customer(record))


CUSTOMER = Exporter("customer", ".customer.md", "Markdown for customers, from the customer summary alone", render)
CUSTOMER_HTML = Exporter("customer-html", ".customer.html", "The page for customers as HTML", render_html)
