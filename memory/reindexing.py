"""Builds everything derived from a rep's words anew."""

from sqlalchemy import Connection, bindparam, delete, select, update

from memory.record import postings
from memory.record.database import Database
from memory.record.items import Action, asks, tell
from memory.record.outbox import reps
from memory.record.schema import items, vectors
from memory.record.schema import postings as places
from memory.words import terms


def forget_derived(database: Database, rep_id: str | None = None) -> int:
    """Enter the items of a rep, or of all, for full text anew and drop their vectors; return how many there are."""
    with database.writing() as connection:
        return sum(_enter(connection, one) for one in ((rep_id,) if rep_id is not None else reps(connection)))


def _enter(connection: Connection, rep_id: str) -> int:
    rows = connection.execute(select(items.c.key, items.c.text).where(items.c.rep_id == rep_id)).all()
    counted = [postings.Counted(row.key, terms(row.text)) for row in rows]
    own = select(items.c.key).where(items.c.rep_id == rep_id)
    connection.execute(delete(vectors).where(vectors.c.item_key.in_(own)))
    connection.execute(delete(places).where(places.c.rep_id == rep_id))
    if not rows:
        return 0
    postings.add(connection, rep_id, counted)
    seen = [
        {"of_key": row.key, "length": len(one.terms), "asks": asks(row.text)}
        for row, one in zip(rows, counted, strict=True)
    ]
    connection.execute(update(items).where(items.c.key == bindparam("of_key")), seen)
    tell(connection, rep_id, [row.key for row in rows], Action.PUT)
    return len(rows)
