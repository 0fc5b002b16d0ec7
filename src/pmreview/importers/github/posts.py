"""What somebody wrote into an issue: an event, the actions in it, and what an event cannot hold."""

from dataclasses import dataclass

from pmreview.core.actions import Action
from pmreview.core.record import Note
from pmreview.core.timeline import Event
from pmreview.importers.github.people import who_of
from pmreview.importers.github.shapes import stated
from pmreview.importers.github.tasks import split_tasks
from pmreview.importers.hidden_comments import without_comments
from pmreview.importers.json_fields import Fields, text
from pmreview.importers.links import web_address
from pmreview.importers.long_text import beginning, is_document
from pmreview.importers.moments import Moments
from pmreview.importers.plain_text import plain_text

_OF_MACHINES = "https://api."


@dataclass(frozen=True)
class Post:
    """`hidden` is what stands in HTML comments; no reader of the issue sees it."""

    event: Event
    actions: tuple[Action, ...]
    hidden: tuple[str, ...]
    notes: tuple[Note, ...]


def post_of(fields: Fields, moments: Moments) -> Post:
    """The body of an issue or of a comment."""
    seen, hidden = without_comments(text(fields, "body"))
    body, actions = split_tasks(seen)
    words, who = plain_text(body), who_of(fields)
    whole = is_document(words)
    return Post(
        Event(
            at=moments.read(stated(fields, "created")),
            text=beginning(words) if whole else words,
            who=who,
            kind="communication",
            link=page_of(fields),
            source="github",
        ),
        tuple(actions),
        tuple(hidden),
        (Note(text=seen.strip(), source=f"github, {who}"),) if whole else (),
    )


def page_of(fields: Fields) -> str:
    """The address of the page that people see."""
    addresses = (text(fields, "html_url"), text(fields, "url"))
    return web_address(*(each for each in addresses if not each.startswith(_OF_MACHINES)))
