"""What the record needs of SQLite: how its file is opened, copied and wiped."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from memory.record.cipher import RecordKey

BUSY_SECONDS = 10
PAGES_AT_ONCE = 1_000
PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",  # nothing a rep said lies in the system's temporary folder
)


def prepare(connection: sqlite3.Connection, _: object = None) -> None:
    """Make a fresh connection one of ours."""
    connection.isolation_level = None  # the driver would start transactions late; `begin` starts them
    for pragma in PRAGMAS:
        connection.execute(pragma)


def begin(connection: Connection) -> None:
    """Start a transaction of one of the two kinds."""
    options: dict[str, Any] = dict(connection.get_execution_options())
    # A writer takes its lock first: a reader that turns writer midway fails at once instead of waiting.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("meno_writes") else "BEGIN")


def opened(file: Path, key: RecordKey | None = None) -> "closing[sqlite3.Connection]":
    """Return a connection of its own to a record or a copy of one; closed when the block ends."""
    connection = _connect(str(file), file, key)
    prepare(connection)
    return closing(connection)


def reading(file: Path, key: RecordKey | None = None) -> "closing[sqlite3.Connection]":
    """Return a connection to a copy of a record that changes nothing of it; closed when the block ends."""
    return closing(_connect(f"{file.absolute().as_uri()}?mode=ro", file, key, uri=True))


def _connect(name: str, file: Path, key: RecordKey | None, *, uri: bool = False) -> sqlite3.Connection:
    if key is None:
        return sqlite3.connect(name, BUSY_SECONDS, uri=uri)
    connection: sqlite3.Connection = key.driver.connect(name, BUSY_SECONDS, uri=uri)
    key.unlock(connection, file)
    return connection


def private(file: Path) -> None:
    """Make a file for its owner alone, and its folder, where there is none.

    SQLite gives its journal the rights of the file, so both are private from the first byte.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(mode=0o600)
    with suppress(OSError):  # somebody else's, or read-only: whoever writes to it is told
        file.chmod(0o600)
        if _is_ours_alone(file):
            file.parent.chmod(0o700)


def _is_ours_alone(file: Path) -> bool:
    """Whether the folder holds nothing but record, index and themes, so that its rights are Meno's to set."""
    ours = (file.stem, "record.", "themes.")
    return all(path.name.startswith(ours) or path.name == "index" for path in file.parent.iterdir())


def copy(file: Path, to: Path, key: RecordKey | None = None) -> None:
    """Copy a record to a new file, while others go on using it. Raises FileExistsError."""
    to.touch(mode=0o600, exist_ok=False)
    with opened(file, key) as current, opened(to, key) as other:
        current.backup(other, pages=PAGES_AT_ONCE)
        other.execute("PRAGMA journal_mode=DELETE")


def wipe(file: Path, key: RecordKey | None = None) -> bool:
    """Write a record anew without what was deleted; False when another process reads an old state just now."""
    with opened(file, key) as connection:
        connection.execute("VACUUM")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
