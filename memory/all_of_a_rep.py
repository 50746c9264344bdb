"""All that is held of one rep, erased at once."""

from sqlalchemy import Connection, delete, select

from memory.record import items as remembered
from memory.record.database import Database
from memory.record.peers import forget_peer
from memory.record.schema import (
    asks,
    commitments,
    histories,
    items,
    matters,
    notices,
    outbox,
    plans,
    postings,
    session_themes,
    sessions,
    sheets,
    skills,
    used,
)

ALL_OF_A_REP = (
    sessions,
    session_themes,
    commitments,
    postings,
    histories,
    sheets,
    matters,
    plans,
    skills,
    asks,
    notices,
    used,
)
"""What is deleted row by row when everything of a rep goes; items go with what is derived from them."""


def erase_all(database: Database, rep_id: str) -> None:
    """Delete everything that is held of a rep."""
    with database.writing() as connection:
        remembered.forget(connection, rep_id)
        connection.execute(delete(outbox).where(outbox.c.rep_id == rep_id, outbox.c.action == remembered.Action.PUT))
        for table in ALL_OF_A_REP:
            connection.execute(delete(table).where(table.c.rep_id == rep_id))
        forget_peer(connection, rep_id)
        remembered.to_be_wiped(connection)


def is_held(connection: Connection, rep_id: str) -> bool:
    """Whether anything is held of a rep."""
    found = (select(table.c.rep_id).where(table.c.rep_id == rep_id).limit(1) for table in (*ALL_OF_A_REP, items))
    return any(connection.execute(chosen).first() is not None for chosen in found)
