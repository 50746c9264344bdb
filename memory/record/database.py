"""Connections to the record, and the two kinds of transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from agent.errors import MemoryStoreError
from memory.record import cipher, copies, encryption, postgres, sqlite
from memory.record.cipher import RecordKey
from memory.record.faults import plain_words


class Database:
    """An engine with its transactions; every error leaves in plain words."""

    writer = postgres.WRITER
    """The lock of whoever writes, on a server that other stores may be on too."""

    def __init__(self, url: str | URL, key: RecordKey | None = None) -> None:
        """Prepare connections to this SQLAlchemy URL, with the key of an encrypted record.

        Raises MemoryStoreError when it names no database that Meno knows or its folder cannot be used.
        """
        self.url = _url(url)
        self.key = key
        if key is not None and self.url.get_backend_name() != "sqlite":
            raise MemoryStoreError(
                "MENO_RECORD_KEY encrypts a SQLite record; PostgreSQL's disk is its server's to encrypt."
            )
        with plain_words():
            if self.file is not None:
                sqlite.private(self.file)
                encryption.finish(self.file)
                cipher.check(self.file, key)
            self.engine = _engine(self.url, key)

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None when the record lives elsewhere."""
        name = self.url.database
        return Path(name) if self.url.get_backend_name() == "sqlite" and name and name != ":memory:" else None

    @property
    def remains(self) -> str:
        """What is left of erased words where Meno cannot reach, in plain words; nothing for a file of ours."""
        return postgres.REMAINS if self.engine.dialect.name == "postgresql" else ""

    def reading(self) -> AbstractContextManager[Connection]:
        """Return a transaction that sees one state of the record."""
        return self._transaction(writes=False)

    def writing(self, rep_id: str = "") -> AbstractContextManager[Connection]:
        """Return a transaction that is kept whole when the block ends well, else not at all; one at a time.

        With a `rep_id` it may touch rows of this rep alone and owes nothing to the disk's wiping; PostgreSQL then lets
        those of other reps go on beside it.
        """
        return self._transaction(writes=True, rep_id=rep_id)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Say whether the work that one of several processes has to do is this one's until the block ends.

        On PostgreSQL it is when no other process is at it; a file's processes are few, and each does what it finds.
        """
        if self.engine.dialect.name != "postgresql":
            yield True
            return
        with plain_words(), postgres.alone(self.engine) as is_alone:
            yield is_alone

    def copy_to(self, file: Path) -> None:
        """Copy a SQLite record to a new file, its owner's alone, while others go on. Raises MemoryStoreError."""
        assert self.file is not None, "only a SQLite record can be copied as a file"
        with plain_words():
            sqlite.copy(self.file, file, self.key)

    def wipe(self) -> bool:
        """Take deleted words off the disk; False when another process reads an old state just now.

        Copies of the record as it was before an upgrade go whole. What PostgreSQL keeps elsewhere, `remains` says.
        """
        with plain_words():
            if self.engine.dialect.name == "postgresql":
                return postgres.wipe(self.engine)
            if self.file is None:
                return True
            copies.remove(self.file)
            return sqlite.wipe(self.file, self.key)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _transaction(self, *, writes: bool, rep_id: str = "") -> Iterator[Connection]:
        with plain_words(), self.engine.connect() as connection:
            connection = connection.execution_options(meno_writes=writes, meno_rep=rep_id, meno_writer=self.writer)
            with connection.begin():
                yield connection


def _url(given: str | URL) -> URL:
    try:
        url = make_url(given)
    except (ArgumentError, ValueError) as error:
        raise MemoryStoreError("MENO_DATABASE_URL must look like postgresql://USER:PASSWORD@HOST/NAME.") from error
    name = url.get_backend_name()
    if name not in ("sqlite", "postgres", "postgresql"):
        raise MemoryStoreError(
            f"The record can be kept in SQLite or PostgreSQL, not in {name}: mend MENO_DATABASE_URL."
        )
    return url if name == "sqlite" else url.set(drivername="postgresql+psycopg")


def _engine(url: URL, key: RecordKey | None) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, hide_parameters=True, module=key.driver if key else sqlite3)
        if key is not None:
            event.listen(engine, "connect", lambda connection, _: key.unlock(connection, Path(url.database or "")))
        event.listen(engine, "connect", sqlite.prepare)
        event.listen(engine, "begin", sqlite.begin)
        return engine
    try:
        engine = create_engine(url, hide_parameters=True, **postgres.engine_options())
    except ImportError as error:
        raise MemoryStoreError(
            f"PostgreSQL's driver cannot be loaded ({error}): install Meno with its extra, meno-coach[postgres]."
        ) from error
    event.listen(engine, "begin", postgres.begin)
    return engine
