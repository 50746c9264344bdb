"""A copy of the whole record in one file, and the way back."""

from contextlib import suppress
from pathlib import Path

from agent.errors import MemoryStoreError
from memory.record import sqlite
from memory.record.cipher import RecordKey, driver_errors, is_plain
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
    try:
        database.copy_to(file)
    except MemoryStoreError:
        file.unlink(missing_ok=True)  # half a backup is none, and would stand in the way of the next one
        raise
    with suppress(OSError):  # the backup is whole; only that it was made is not known later
        mark(database).touch(mode=0o600)


def mark(database: Database) -> Path:
    """Return the empty file whose time says when the last backup was made."""
    return _sqlite_file(database).with_suffix(".backed-up")


def restore(database: Database, file: Path) -> None:
    """Put the record of a backup in place of the current one, whole or not at all; an older one is brought up to date.

    Raises MemoryStoreError when the file is not a whole Meno record, or one of a newer Meno.
    """
    target = _sqlite_file(database)
    check(file, database.key)
    with plain_words(), sqlite.reading(file, database.key) as copy, sqlite.opened(target, database.key) as current:
        copy.backup(current)
    bring_up_to_date(database)


def check(file: Path, key: RecordKey | None) -> None:
    """Raise MemoryStoreError for what is no whole backup of a Meno record, or one of a newer Meno."""
    if not file.is_file():
        raise MemoryStoreError(f"There is no file {file}.")
    _refuse_other_key(file, key)
    try:
        with sqlite.reading(file, key) as copy:
            row = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except driver_errors() as error:
        raise MemoryStoreError(f"{file} is not a backup of a Meno record ({error}); nothing was changed.") from error
    if sound != "ok":
        raise MemoryStoreError(f"{file} is damaged ({sound}); nothing was changed.")
    if row is None:
        raise MemoryStoreError(f"{file} is not a backup of a Meno record; nothing was changed.")
    refuse_newer(row[0])


def _refuse_other_key(file: Path, key: RecordKey | None) -> None:
    plain = is_plain(file)
    if key is not None and plain:
        raise MemoryStoreError(
            f"{file} is not encrypted, as this record is: unset MENO_RECORD_KEY and restore it into another folder; "
            "nothing was changed."
        )
    if key is None and plain is False:
        raise MemoryStoreError(
            f"{file} is not a backup of a Meno record, or is encrypted: set the MENO_RECORD_KEY it was made with; "
            "nothing was changed."
        )


def _sqlite_file(database: Database) -> Path:
    if database.file is None:
        raise MemoryStoreError("This record is not a SQLite file: use the tools of its database (pg_dump, pg_restore).")
    return database.file
