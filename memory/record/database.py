"""Connections to the record: how they are opened, and the two kinds of transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL

from memory.record.faults import plain_words

BUSY_SECONDS = 10
PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",  # nothing a rep said lies in the system's temporary folder
)


class Database:
    """An engine with its transactions; every error leaves in plain words."""

    def __init__(self, url: str | URL) -> None:
        """Prepare connections to this SQLAlchemy URL. Raises MemoryStoreError when the folder cannot be used."""
        self.url = _with_driver(make_url(url))
        with plain_words():
            self._private_file()
            self.engine = _engine(self.url)

    @property
    def file(self) -> Path | None:
        """The SQLite file, or None when the record lives elsewhere."""
        name = self.url.database
        return Path(name) if self.url.get_backend_name() == "sqlite" and name and name != ":memory:" else None

    def reading(self) -> AbstractContextManager[Connection]:
        """Return a transaction that sees one state of the record."""
        return self._transaction(writes=False)

    def writing(self) -> AbstractContextManager[Connection]:
        """Return a transaction that is kept whole when the block ends well, else not at all."""
        return self._transaction(writes=True)

    def wipe(self) -> bool:
        """Take deleted words off the disk; False when another process reads an old state just now.

        PostgreSQL frees pages by itself, and what its administrator keeps is theirs to wipe.
        """
        if self.file is None:
            return True
        with plain_words(), closing(sqlite3.connect(self.file, BUSY_SECONDS, isolation_level=None)) as connection:
            _prepare(connection, None)
            connection.execute("VACUUM")
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        with plain_words(), self.engine.connect() as connection:
            connection = connection.execution_options(meno_writes=writes)
            with connection.begin():
                yield connection

    def _private_file(self) -> None:
        if self.file is None:
            return
        # SQLite gives its journal the rights of the file, so both are the owner's alone from the first byte.
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.file.touch(mode=0o600)


def _with_driver(url: URL) -> URL:
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def _engine(url: URL) -> Engine:
    engine = create_engine(url, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver would start transactions late; `_begin` starts them
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    options: dict[str, Any] = dict(connection.get_execution_options())
    # A writer takes its lock first: a reader that turns writer midway fails at once instead of waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("meno_writes") else "BEGIN")
