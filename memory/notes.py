"""What is known of a rep's work: the ideas of every exchange that may be remembered, with their source."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from agent.domain.idea import IdeaKind, Voice
from agent.domain.note import Note
from agent.domain.session import Exchange, Mode
from memory.record.database import Database
from memory.record.rows import exchange_of
from memory.record.schema import exchanges, sessions

NOT_KNOWN = (Voice.PASTED, Voice.REHEARSED)
"""What stands in somebody else's text, or was said to a buyer who was played, is nothing the rep said of their work."""


def notes(database: Database, rep_id: str) -> tuple[Note, ...]:
    """Return what is known of a rep's work, in the order it was said, each thing once as it was said last."""
    chosen = (
        select(exchanges)
        .join(sessions)
        .where(
            sessions.c.rep_id == rep_id,
            sessions.c.off_record.is_(False),
            sessions.c.mode != Mode.PRACTISE.value,
            exchanges.c.unkept.is_(False),
            exchanges.c.reading.is_not(None),
        )
        .order_by(exchanges.c.at, exchanges.c.session_id, exchanges.c.number)
    )
    with database.reading() as connection:
        rows = connection.execute(chosen).mappings()
        found = [note for row in rows for note in _of(row["session_id"], exchange_of(row))]
    return _each_once(found)


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


def _each_once(found: Sequence[Note]) -> tuple[Note, ...]:
    def same(note: Note) -> tuple[str, str]:
        return note.kind.value, " ".join(note.text.casefold().split()).strip(" .!?")

    newest = {same(note): note for note in found}
    return tuple(note for note in found if newest[same(note)] is note)
