"""What recall may bring back: every change is entered for full-text search and told to the index at once."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from agent.domain.session import Exchange, Session
from memory.record import postings
from memory.record.remembered import remembered
from memory.record.schema import erasures, histories, items, outbox, vectors
from memory.words import terms

AT_ONCE = 500
"""Keys named in one statement; every database takes that many parameters."""
BITS = 30
"""Of a history's first count: room for as many changes again in the integers of PostgreSQL."""
GREW, OTHERWISE = 1, 1 << 12
"""By how much a history's count goes on: whoever holds a history at hand adds what is new, or reads all of it again."""


class Action(StrEnum):
    """What the index has to do for an item."""

    PUT = "put"
    DROP = "drop"


class NewItem(NamedTuple):
    """An item to remember; `id` is unique among this rep's items."""

    id: str
    at: datetime
    speaker: str
    text: str
    session_id: str | None = None
    number: int | None = None


def item_id(session_id: str, number: int) -> str:
    """Return the id of what was said in an exchange."""
    return f"{session_id}/{number}"


def remember(connection: Connection, session: Session, new: Iterable[Exchange]) -> None:
    """Make items of what these exchanges bring."""
    said = ((exchange, remembered(session, exchange)) for exchange in new)
    brought = [
        NewItem(item_id(session.id, exchange.number), exchange.at, "rep", text, session.id, exchange.number)
        for exchange, text in said
        if text
    ]
    add(connection, session.rep_id, brought)


def add(connection: Connection, rep_id: str, new: Sequence[NewItem]) -> None:
    """Insert items. Raises IntegrityError when this rep has an item of the same id."""
    if not new:
        return
    found = [terms(item.text) for item in new]
    rows = [
        item._asdict() | {"rep_id": rep_id, "length": len(words), "asks": asks(item.text)}
        for item, words in zip(new, found, strict=True)
    ]
    inserted = connection.scalars(insert(items).returning(items.c.key, sort_by_parameter_order=True), rows)
    counted = [postings.Counted(key, words) for key, words in zip(inserted, found, strict=True)]
    postings.add(connection, rep_id, counted)
    tell(connection, rep_id, [item.key for item in counted], Action.PUT, GREW)


def change(connection: Connection, rep_id: str, key: int, text: str) -> None:
    """Give an item another text."""
    found = terms(text)
    own = (items.c.rep_id == rep_id) & (items.c.key == key)
    connection.execute(update(items).where(own).values(text=text, length=len(found), asks=asks(text)))
    connection.execute(delete(vectors).where(vectors.c.item_key == key))
    postings.remove(connection, rep_id, [key])
    postings.add(connection, rep_id, [postings.Counted(key, found)])
    tell(connection, rep_id, [key], Action.DROP)  # the old vector must go, not only be replaced
    tell(connection, rep_id, [key], Action.PUT)
    to_be_wiped(connection)


def forget(connection: Connection, rep_id: str, *which: ColumnElement[bool]) -> int:
    """Delete the rep's items that meet all conditions and return how many there were."""
    keys = connection.scalars(select(items.c.key).where(items.c.rep_id == rep_id, *which)).all()
    if keys:
        postings.remove(connection, rep_id, keys)
        connection.execute(delete(items).where(items.c.rep_id == rep_id, *which))
        tell(connection, rep_id, keys, Action.DROP)
        to_be_wiped(connection)
    return len(keys)


def long_histories(connection: Connection, most: int) -> tuple[str, ...]:
    """Return the reps with more items than so many."""
    counted = select(items.c.rep_id).group_by(items.c.rep_id).having(func.count() > most)
    return tuple(connection.scalars(counted))


def tell(connection: Connection, rep_id: str, keys: Sequence[int], action: Action, step: int = OTHERWISE) -> None:
    """Tell the index what to do, and everyone who holds the rep's history at hand that it grew or changed."""
    connection.execute(insert(outbox), [{"rep_id": rep_id, "item_key": key, "action": action.value} for key in keys])
    own = histories.c.rep_id == rep_id
    if connection.execute(update(histories).where(own).values(changes=histories.c.changes + step)).rowcount == 0:
        # The count starts anywhere: a history erased and begun anew must not look like the one before.
        connection.execute(insert(histories).values(rep_id=rep_id, changes=secrets.randbits(BITS)))


def to_be_wiped(connection: Connection) -> None:
    """Note that deleted words still lie on the disk, so that they are wiped even after a crash."""
    connection.execute(insert(erasures))


def asks(text: str) -> bool:
    """Whether a text ends as a question: it seldom holds what is looked for."""
    return text.rstrip(" \n\t\"')”’").endswith("?")
