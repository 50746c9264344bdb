"""Deleted words are taken off the disk, at once or after a crash."""

from sqlalchemy import delete, func, select

from memory.record.database import Database
from memory.record.schema import erasures


def wipe(database: Database) -> bool:
    """Wipe what was deleted; False when that has to be tried again because another process reads."""
    with database.reading() as connection:
        newest = connection.scalar(select(func.max(erasures.c.id)))
    if newest is None:
        return True
    if not database.wipe():
        return False
    with database.writing() as connection:
        connection.execute(delete(erasures).where(erasures.c.id <= newest))
    return True
