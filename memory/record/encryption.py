"""Encrypts a record that lay open, or opens one: whole or not at all, and nothing of the old file stays readable."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO

from agent.errors import MemoryStoreError
from memory.record import copies
from memory.record.cipher import RecordKey, driver_errors, is_plain
from memory.record.faults import plain_words

try:
    import fcntl
except ImportError:  # Windows has no fcntl: there, encrypt while nothing else runs

    def _lock(file: IO[bytes]) -> None:
        """Take a file for this process."""
else:

    def _lock(file: IO[bytes]) -> None:
        """Take a file for this process. Raises OSError when another one has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


NEW, OLD = ".new", ".old"
"""Beside the record: the file being written, and the one whose place it has taken and which is to be overwritten."""
PATIENCE = 2.0
"""Seconds that others are waited for."""
OPEN = "''"
"""SQLCipher's key of a file that is not encrypted."""

BUSY = "Another process uses the record: close `meno ui`, `meno chat` and whatever else is open, then try again."


def encrypt(file: Path, key: RecordKey) -> None:
    """Put an encrypted record in the place of the open one, which is overwritten. Raises MemoryStoreError."""
    finish(file)
    with plain_words():
        if not is_plain(file):
            raise MemoryStoreError(
                "There is no open record to encrypt: it is encrypted already, or does not exist yet."
            )
        _replace(file, key, before=OPEN, after=key.quoted(_beside(file, NEW)))


def decrypt(file: Path, key: RecordKey) -> None:
    """Put an open record in the place of the encrypted one. Raises MemoryStoreError, for a wrong key too."""
    finish(file)
    with plain_words():
        if is_plain(file) is not False:
            raise MemoryStoreError("There is no encrypted record: it lies open, or does not exist yet.")
        _replace(file, key, before=key.quoted(file), after=OPEN)


def finish(file: Path) -> None:
    """Finish what was cut short: an unfinished file goes, and so does the old one whose place was taken.

    While another process is at it, the file it writes is left to it. Raises OSError.
    """
    old, new = _beside(file, OLD), _beside(file, NEW)
    if new.exists() and not _is_free(new):
        return
    if old.exists() and file.exists() and old.samefile(file):
        old.unlink()  # its place was not taken yet: it is the record itself under a second name
    for left in (old, new):
        if left.exists():
            copies.overwrite(left)
    if is_plain(file) is False:
        for copy in copies.found(file):
            if is_plain(copy):
                copies.overwrite(copy)


def _replace(file: Path, key: RecordKey, *, before: str, after: str) -> None:
    old, new = _beside(file, OLD), _beside(file, NEW)
    try:
        with closing(_alone(file, key, before)) as connection:
            new.touch(mode=0o600, exist_ok=False)
            with new.open("rb") as mine:
                _lock(mine)
                _write(connection, new, after)
                copies.to_disk(new)
                os.link(file, old)
                new.rename(file)
                copies.to_disk(file.parent)
    finally:
        finish(file)
    copies.remove(file)


def _alone(file: Path, key: RecordKey, quoted: str) -> sqlite3.Connection:
    """A connection to the record that nobody else can have beside it."""
    connection: sqlite3.Connection = key.driver.connect(str(file), PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        if quoted != OPEN:
            connection.execute(f"PRAGMA key={quoted}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        # Only the last connection of all may leave the write-ahead log, and with it empties the log into the file.
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except driver_errors() as error:
        connection.close()
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise MemoryStoreError(BUSY) from error
        raise
    return connection


def _write(connection: sqlite3.Connection, new: Path, quoted: str) -> None:
    """Write all that the record holds to the new file, and look whether it is all there."""
    connection.execute(f"ATTACH DATABASE ? AS other KEY {quoted}", (str(new),))
    connection.execute("PRAGMA other.journal_mode=OFF")
    connection.execute("SELECT sqlcipher_export('other')").fetchall()
    tables = connection.execute("SELECT name FROM main.sqlite_master WHERE type='table'").fetchall()
    for (table,) in tables:
        here, there = (
            connection.execute(f'SELECT count(*) FROM {schema}."{table}"').fetchone() for schema in ("main", "other")
        )
        if here != there:
            raise MemoryStoreError(f"The table {table} was not copied whole: the record is as it was.")
    found = connection.execute("PRAGMA other.integrity_check").fetchone()[0]
    if found != "ok":
        raise MemoryStoreError(f"The new file is damaged ({found}): the record is as it was.")
    connection.execute("DETACH DATABASE other")


def _is_free(file: Path) -> bool:
    """Whether no process is writing this file: one that was killed left its lock with its life."""
    with file.open("rb") as content:
        try:
            _lock(content)
        except OSError:
            return False
    return True


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)
