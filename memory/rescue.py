"""Ways back from a damaged record: what can be read is saved, what is damaged makes room for a backup."""

from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import URL

from agent.errors import MemoryStoreError, RecordDamaged
from memory import backup
from memory.record import copies, outbox
from memory.record.cipher import RecordKey, record_key
from memory.record.database import Database
from memory.record.record import FILE, Record
from memory.salvage import Salvaged, salvage


def restore(database: Database, file: Path) -> None:
    """Put a backup in place of a record that others may be using, and tell them. Raises MemoryStoreError."""
    with database.reading() as connection:
        before = outbox.reps(connection)
    backup.restore(database, file)
    with database.writing() as connection:
        outbox.changed_for_all(connection)
        outbox.refill(connection, (*before, *outbox.reps(connection)))


def put_aside(home: Path, url: str, key: SecretStr, file: Path) -> Path | None:
    """Move a record too damaged to be opened out of the way of a sound backup; return where it lies now, if it was.

    It counts as a copy of the record (`memory.record.copies`): it goes with the first erasure. Raises MemoryStoreError.
    """
    database = _database(home, url, record_key(key))
    try:
        if database.file is None or not _is_lost(database):
            return None
        backup.check(file, database.key)
        aside = copies.free_name(database.file, "restore")
        for ending in ("-wal", "-shm"):  # of the damaged file: they would be taken for parts of the restored one
            database.file.with_name(database.file.name + ending).unlink(missing_ok=True)
        database.file.rename(aside)
        return aside
    except OSError as error:
        raise MemoryStoreError(f"The damaged record cannot be moved away: {error}") from error
    finally:
        database.close()


def salvage_to(home: Path, url: str, key: SecretStr, file: Path) -> Salvaged:
    """Save what can be read of a damaged record to a new file, its owner's alone. Raises MemoryStoreError."""
    if file.exists():
        raise MemoryStoreError(f"{file} exists: choose another name.")
    database = _database(home, url, record_key(key))
    if database.file is None or not database.file.exists():
        raise MemoryStoreError("There is no SQLite record here; what its database holds, its own tools save.")
    aside = copies.free_name(database.file, "salvage")
    whole = Record(Database(URL.create("sqlite", database=str(aside)), database.key))
    try:
        saved = salvage(database, whole)
        whole.database.copy_to(file)
    finally:
        for opened in (whole, database):
            opened.close()
        copies.overwrite(aside)
    return saved


def _is_lost(database: Database) -> bool:
    try:
        Record(database)
    except RecordDamaged:
        return True
    return False


def _database(home: Path, url: str, key: RecordKey | None) -> Database:
    return Database(url or URL.create("sqlite", database=str(home / FILE)), key)
