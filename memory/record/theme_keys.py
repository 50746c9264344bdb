"""The random key of each quarter, which alone makes the pseudonyms of its ballots; and which quarters are released."""

import secrets
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from agent.domain.theme import Period
from agent.errors import PeriodReleased
from agent.ports.themes import RELEASED
from memory.record import wiping
from memory.record.database import Database
from memory.record.items import to_be_wiped
from memory.record.schema import theme_keys

BYTES = 32


class QuarterKeys:
    """Implements `agent.ports.ThemeKeys` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def key_of(self, period: Period) -> bytes:
        """Return the quarter's key, made when there is none.

        Raises PeriodReleased when it was destroyed: there is never another one. MemoryStoreError.
        """
        query = select(theme_keys.c.key).where(theme_keys.c.period == str(period))
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            with self._database.writing() as connection:  # looked at again: another process may have been first
                row = connection.execute(query).one_or_none()
                if row is None:
                    made = secrets.token_bytes(BYTES)
                    connection.execute(insert(theme_keys).values(period=str(period), key=made))
                    return made
        if row.key is None:
            raise PeriodReleased(RELEASED.format(period=period))
        return bytes(row.key)

    def kept_key(self, period: Period) -> bytes | None:
        """Return the quarter's key, None where there is none, or none any more."""
        with self._database.reading() as connection:
            found = connection.scalar(select(theme_keys.c.key).where(theme_keys.c.period == str(period)))
        return None if found is None else bytes(found)

    def close_quarter(self, period: Period, at: datetime) -> bool:
        """Destroy the quarter's key for good and keep that the quarter was released; False when it was closed before.

        The key leaves the disk with `wipe_keys`.
        """
        own = theme_keys.c.period == str(period)
        with self._database.writing() as connection:
            row = connection.execute(select(theme_keys.c.released_at).where(own)).one_or_none()
            if row is None:
                connection.execute(insert(theme_keys).values(period=str(period), released_at=at))
            elif row.released_at is None:
                connection.execute(update(theme_keys).where(own).values(key=None, released_at=at))
                to_be_wiped(connection)
            else:
                return False
        return True

    def wipe_keys(self) -> bool:
        """Take destroyed keys off the disk; False when another process reads an old state just now.

        On a server, whatever follows the record does it with everything else.
        """
        return self._database.file is None or wiping.wipe(self._database)

    def kept_keys(self) -> tuple[Period, ...]:
        """Return the quarters whose key is there, oldest first."""
        return self._periods(theme_keys.c.released_at.is_(None))

    def closed(self) -> tuple[Period, ...]:
        """Return the quarters that were released, or let go, as the record knows it; oldest first."""
        return self._periods(theme_keys.c.released_at.is_not(None))

    def _periods(self, which: ColumnElement[bool]) -> tuple[Period, ...]:
        with self._database.reading() as connection:
            found = connection.scalars(select(theme_keys.c.period).where(which)).all()
        return tuple(Period.named(name) for name in sorted(found))
