"""What is known of a rep's work: the ideas of every exchange that may be remembered, with their source."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import select

from agent.domain.idea import IdeaKind, Voice
from agent.domain.note import Note
from agent.domain.session import Exchange
from agent.language.contradiction import supersedes
from memory.record.database import Database
from memory.record.rows import exchange_of
from memory.record.schema import exchanges, sessions

NOT_KNOWN = (Voice.PASTED, Voice.REHEARSED)
"""What stands in somebody else's text, or was said to a buyer who was played, is nothing the rep said of their work."""

STATEMENTS = (IdeaKind.FACT, IdeaKind.ASSUMPTION, IdeaKind.CAUSE)
"""Kinds that can be said otherwise later."""

LOOKED_BACK = 60
"""Earlier statements on the same deal that one is held against at most."""


class _Noted(NamedTuple):
    """A note, and the arc of its session: "the budget" is that of one deal."""

    arc_id: str
    note: Note


def notes(database: Database, rep_id: str) -> tuple[Note, ...]:
    """Return what is known of a rep's work, in the order it was said, each thing once as it was said last.

    What the rep said otherwise later, on the same deal or goal, is marked.
    """
    chosen = (
        select(exchanges, sessions.c.arc_id)
        .join(sessions)
        .where(
            sessions.c.rep_id == rep_id,
            sessions.c.off_record.is_(False),
            exchanges.c.unkept.is_(False),
            exchanges.c.reading.is_not(None),
        )
        .order_by(exchanges.c.at, exchanges.c.session_id, exchanges.c.number)
    )
    with database.reading() as connection:
        rows = connection.execute(chosen).mappings()
        found = [_Noted(row["arc_id"], note) for row in rows for note in _of(row["session_id"], exchange_of(row))]
    return tuple(_marked(_each_once(found)))


def _of(session_id: str, exchange: Exchange) -> Iterator[Note]:
    reading = exchange.reading
    if reading is None:
        return
    source = {"at": exchange.at, "session_id": session_id, "number": exchange.number}
    for idea in reading.ideas:
        if idea.voice not in NOT_KNOWN:
            yield Note(kind=idea.kind, text=idea.text, by=idea.by, **source)
    for person in reading.people:
        if person not in reading.pasted:
            yield Note(kind=IdeaKind.CONTACT, text=person, **source)


def _each_once(found: Sequence[_Noted]) -> list[_Noted]:
    def same(note: Note) -> tuple[str, str]:
        return note.kind.value, " ".join(note.text.casefold().split()).strip(" .!?")

    newest = {same(each.note): each for each in found}
    return [each for each in found if newest[same(each.note)] is each]


def _marked(found: Sequence[_Noted]) -> Iterator[Note]:
    """Yield the notes, those marked that a later statement of the rep's own in the same arc takes the place of."""
    later: defaultdict[str, list[str]] = defaultdict(list)
    marked: list[Note] = []
    for arc_id, note in reversed(found):
        is_own_statement = note.kind in STATEMENTS and note.by is None
        replaced = is_own_statement and any(supersedes(newer, note.text) for newer in later[arc_id][-LOOKED_BACK:])
        marked.append(note.model_copy(update={"was_replaced": True}) if replaced else note)
        if is_own_statement:
            later[arc_id].append(note.text)
    yield from reversed(marked)
