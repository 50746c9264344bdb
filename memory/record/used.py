"""What reps used in a stretch of time, counted across all processes; of each rep the last days alone."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from agent.ports import Kind
from memory.record.database import Database
from memory.record.schema import used

KEPT = timedelta(days=2)
"""How long a stretch is kept once it has begun: it is of no use when it is over."""


class Used:
    """Implements `agent.ports.UsedStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def use(self, rep_id: str, kind: Kind, since: datetime, amount: int) -> int:
        """Count this amount in the stretch that began at this time; return what the rep has used in it by now.

        Raises MemoryStoreError; then nothing was counted.
        """
        with self._database.writing(rep_id) as connection:  # one at a time: what was read still holds when written
            before = _found(connection, rep_id, kind, since)
            total = (before or 0) + amount
            if before is not None:
                connection.execute(update(used).where(_one(rep_id, kind, since)).values(amount=total))
                return total
            connection.execute(delete(used).where(used.c.rep_id == rep_id, used.c.since < since - KEPT))
            connection.execute(insert(used).values(rep_id=rep_id, kind=kind.value, since=since, amount=total))
            return total

    def used(self, rep_id: str, kind: Kind, since: datetime) -> int:
        """Return what the rep has used in the stretch that began at this time. Raises MemoryStoreError."""
        with self._database.reading() as connection:
            return _found(connection, rep_id, kind, since) or 0

    def forget_used(self, before: datetime) -> int:
        """Delete what was counted in stretches that began before this time; return how many there were."""
        with self._database.writing() as connection:
            return connection.execute(delete(used).where(used.c.since < before)).rowcount


def _one(rep_id: str, kind: Kind, since: datetime) -> ColumnElement[bool]:
    return (used.c.rep_id == rep_id) & (used.c.kind == kind.value) & (used.c.since == since)


def _found(connection: Connection, rep_id: str, kind: Kind, since: datetime) -> int | None:
    return connection.scalar(select(used.c.amount).where(_one(rep_id, kind, since)))
