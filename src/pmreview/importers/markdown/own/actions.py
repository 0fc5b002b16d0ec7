"""The actions of an exported page: its table, and the list of what does not fit into one."""

from collections.abc import Iterator, Sequence

from pmreview.core.actions import ACTION_KINDS, ACTION_STATUSES, PRIORITIES, Action
from pmreview.importers.markdown.blocks import Block, Entry, Listing, Text, Words
from pmreview.importers.markdown.own.page import BETWEEN, lines_of, names_of, pieces_of, rows_of, unsaid
from pmreview.importers.markdown.own.times import day_of
from pmreview.importers.markdown.words import bare

_LABELS = ("Done when", "Done on", "Shown by", "Dropped because", "Was due")


def actions_of(blocks: Sequence[Block]) -> tuple[Action, ...]:
    """The actions in the order of the page."""
    actions = [_action(row) for row in rows_of(blocks)]
    at = 0
    for entry in (entry for block in blocks if isinstance(block, Listing) for entry in block.entries):
        name, told = _details(entry)
        places = [place for place in range(at, len(actions)) if name in (actions[place].id or actions[place].title,)]
        if places:
            at = places[0] + 1
            actions[places[0]] = actions[places[0]].but(**told)
        else:
            actions.append(Action(status="").but(**told))
    return tuple(actions)


def _action(row: dict[str, Words]) -> Action:
    text = {title: bare(cell) for title, cell in row.items()}
    return Action(
        id=text.get("Id", ""),
        title=text.get("Action", ""),
        kind=unsaid(text.get("Kind", ""), ACTION_KINDS),
        owner=text.get("Owner", ""),
        due=day_of(text.get("Due", "")),
        priority=unsaid(text.get("Priority", ""), PRIORITIES),
        status=unsaid(text.get("Status", ""), ACTION_STATUSES),
        addresses=names_of(text.get("Addresses", "")),
        ticket=_ticket(row.get("Ticket", ())),
    )


def _ticket(words: Words) -> str:
    """A tracker's address, which stands behind its key or behind the words for it."""
    if len(words) == 1 and words[0].url:
        return words[0].url
    text = bare(words)
    key, colon, address = text.partition(": ")
    return address if colon and address.rstrip("/").rpartition("/")[2] == key else text


def _details(entry: Entry) -> tuple[str, dict[str, object]]:
    """The name of an action, and what a line under the table says of it."""
    first = entry.blocks[0] if entry.blocks else None
    lines = lines_of(first.words) if isinstance(first, Text) else []
    if not lines or not lines[0]:
        return "", {}
    named = lines[0][0].strong  # an action without an id and a title has no name
    name, head = bare(lines[0][:named]), lines[0][named:]
    told = dict(_told(head))
    notes = [bare(line) for line in lines[1:]] if told else [bare(head), *(bare(line) for line in lines[1:])]
    return name, {**told, "note": "\n".join(notes)}


def _told(words: Words) -> Iterator[tuple[str, object]]:
    """The fields of a line, each behind its label. A part without a label goes on with the one before it."""
    found: list[tuple[str, str]] = []
    for piece in map(bare, pieces_of(words)):
        label, colon, value = piece.partition(": ")
        if colon and label in _LABELS[_LABELS.index(found[-1][0]) + 1 if found else 0 :]:
            found.append((label, value))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}{BETWEEN}{piece}")
        else:
            return
    for label, value in found:
        match label:
            case "Done on":
                yield "done_on", day_of(value)
            case "Shown by":
                yield "evidence", names_of(value)
            case "Was due":
                yield "moved_from", tuple(day for each in names_of(value) if (day := day_of(each)))
            case _:
                yield label.lower().replace(" ", "_"), value
