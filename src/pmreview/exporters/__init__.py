"""The formats that a record can be written as. A new one is a file here and a line in `EXPORTERS`."""

from pmreview.exporters.classic import CLASSIC
from pmreview.exporters.confluence import CONFLUENCE
from pmreview.exporters.csv import CSV, CSV_TIMELINE
from pmreview.exporters.customer import CUSTOMER, CUSTOMER_HTML
from pmreview.exporters.exporter import Exporter
from pmreview.exporters.github import GITHUB
from pmreview.exporters.html import HTML
from pmreview.exporters.ics import ICS
from pmreview.exporters.jira import JIRA
from pmreview.exporters.json import JSON
from pmreview.exporters.markdown import MARKDOWN
from pmreview.exporters.slack import SLACK

EXPORTERS: tuple[Exporter, ...] = (
    MARKDOWN,
    CLASSIC,
    HTML,
    CUSTOMER,
    CUSTOMER_HTML,
    CONFLUENCE,
    SLACK,
    JIRA,
    GITHUB,
    CSV,
    CSV_TIMELINE,
    ICS,
    JSON,
)
