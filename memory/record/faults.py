"""Database errors in plain words, mapped in this one place."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from agent.errors import MemoryStoreError


class Fault(NamedTuple):
    """The start of SQLite's error names, and what to tell a person."""

    name: str
    words: str


FAULTS = (
    Fault("SQLITE_FULL", "The disk is full: free some space, then try again."),
    Fault("SQLITE_READONLY", "The record is read-only: make its folder and file writable for this account."),
    Fault("SQLITE_CANTOPEN", "The record cannot be opened: check that its folder exists and is writable."),
    Fault("SQLITE_PERM", "The record may not be opened by this account: check who owns the file."),
    Fault("SQLITE_BUSY", "Another process keeps the record locked: close it, or try again in a moment."),
    Fault("SQLITE_LOCKED", "The record is locked: try again in a moment."),
    Fault("SQLITE_CORRUPT", "The record is damaged: restore the last backup with `meno memory restore FILE`."),
    Fault("SQLITE_NOTADB", "The record is not a Meno record, or damaged: restore the last backup."),
    Fault("SQLITE_IOERR", "The disk failed while the record was used: check the disk, then try again."),
    Fault("SQLITE_TOOBIG", "This text is too long to be kept: split it."),
)


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn what the database or a damaged row raises into MemoryStoreError."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise MemoryStoreError(_words(error)) from error
    except UnicodeEncodeError as error:
        raise MemoryStoreError("This text holds half a character: leave it out.") from error
    except ValidationError as error:
        raise MemoryStoreError(f"A row of the record is not a {error.title}: it was damaged or changed.") from error
    except OSError as error:
        raise MemoryStoreError(
            f"The record's files cannot be used ({error}): check the disk and the folder."
        ) from error


def _words(error: SQLAlchemyError | sqlite3.Error) -> str:
    original = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(original, "sqlite_errorname", "")
    for fault in FAULTS:
        if name.startswith(fault.name):
            return fault.words
    # The driver's own message only: SQLAlchemy's would repeat the rep's words.
    return f"The record could not be used: {original}."
