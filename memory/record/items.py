"""What recall may bring back, and the outbox that lets the index follow."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from agent.domain.session import Exchange, Session
from memory.record.remembered import remembered
from memory.record.schema import items, outbox


class Action(StrEnum):
    """What the index has to do for an item."""

    PUT = "put"
    DROP = "drop"


class NewItem(NamedTuple):
    """An item to remember; `id` is unique among this rep's items."""

    rep_id: str
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
    """Make items of what these exchanges bring, and tell the index."""
    for exchange in new:
        if text := remembered(session, exchange):
            identity = item_id(session.id, exchange.number)
            add(connection, NewItem(session.rep_id, identity, exchange.at, "rep", text, session.id, exchange.number))


def add(connection: Connection, item: NewItem) -> int:
    """Insert an item, tell the index, and return the item's key."""
    key = connection.execute(insert(items).values(item._asdict())).inserted_primary_key
    assert key is not None  # an insert of one row always has one
    connection.execute(insert(outbox).values(rep_id=item.rep_id, item_key=key[0], action=Action.PUT.value))
    return int(key[0])


def forget(connection: Connection, rep_id: str, *which: ColumnElement[bool]) -> int:
    """Delete the rep's items that meet all conditions, tell the index, and return how many there were."""
    keys = connection.scalars(select(items.c.key).where(items.c.rep_id == rep_id, *which)).all()
    if keys:
        told = [{"rep_id": rep_id, "item_key": key, "action": Action.DROP.value} for key in keys]
        connection.execute(insert(outbox), told)
        connection.execute(delete(items).where(items.c.rep_id == rep_id, *which))
    return len(keys)
