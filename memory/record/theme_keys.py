"""The random key of each quarter, which alone makes the pseudonyms of its ballots."""

import secrets

from sqlalchemy import delete, insert, select

from agent.domain.theme import Period
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
        """Return the quarter's key, made when there is none. Raises MemoryStoreError."""
        query = select(theme_keys.c.key).where(theme_keys.c.period == str(period))
        with self._database.reading() as connection:
            found = connection.scalar(query)
        if found is None:
            with self._database.writing() as connection:  # looked at again: another process may have been first
                found = connection.scalar(query)
                if found is None:
                    found = secrets.token_bytes(BYTES)
                    connection.execute(insert(theme_keys).values(period=str(period), key=found))
        return bytes(found)

    def destroy_key(self, period: Period) -> None:
        """Destroy the quarter's key, off the disk too at the next wipe; done again, nothing changes."""
        with self._database.writing() as connection:
            if connection.execute(delete(theme_keys).where(theme_keys.c.period == str(period))).rowcount:
                to_be_wiped(connection)

    def kept_keys(self) -> tuple[Period, ...]:
        """Return the quarters whose key is there, oldest first."""
        with self._database.reading() as connection:
            found = connection.scalars(select(theme_keys.c.period)).all()
        return tuple(Period.named(name) for name in sorted(found))
