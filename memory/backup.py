"""A copy of the whole record in one file, and the way back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from agent.errors import MemoryStoreError
from memory.record import sqlite
from memory.record.database import Database
from memory.record.faults import plain_words
from memory.record.migrate import bring_up_to_date, refuse_newer


def backup(database: Database, file: Path) -> None:
    """Write the record to a new file, readable by its owner alone, while others go on using it.

    Raises MemoryStoreError when the file exists, cannot be written, or the record is not SQLite.
    """
    _sqlite_file(database)
    if file.exists():
        raise MemoryStoreError(f"{file} exists: choose another name for the backup.")
    database.copy_to(file)


def restore(database: Database, file: Path) -> None:
    """Put the record of a backup in place of the current one, whole or not at all; an older one is brought up to date.

    Raises MemoryStoreError when the file is not a whole Meno record, or one of a newer Meno.
    """
    target = _sqlite_file(database)
    _check(file)
    with plain_words(), closing(_reading(file)) as copy, sqlite.opened(target) as current:
        copy.backup(current)
    bring_up_to_date(database)


def _check(file: Path) -> None:
    if not file.is_file():
        raise MemoryStoreError(f"There is no file {file}.")
    try:
        with closing(_reading(file)) as copy:
            row = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.Error as error:
        raise MemoryStoreError(f"{file} is not a backup of a Meno record ({error}); nothing was changed.") from error
    if sound != "ok":
        raise MemoryStoreError(f"{file} is damaged ({sound}); nothing was changed.")
    if row is None:
        raise MemoryStoreError(f"{file} is not a backup of a Meno record; nothing was changed.")
    refuse_newer(row[0])


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _sqlite_file(database: Database) -> Path:
    if database.file is None:
        raise MemoryStoreError("This record is not a SQLite file: use the tools of its database (pg_dump, pg_restore).")
    return database.file
