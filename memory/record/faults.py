"""Database errors in plain words, mapped in this one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from agent.errors import MemoryStoreError, RecordDamaged
from memory.record.cipher import driver_errors


class Fault(NamedTuple):
    """What an error's name, code or message has in it, and what to tell a person."""

    name: str
    words: str


RESCUE = (
    "`meno memory salvage FILE` saves what can still be read, `meno memory restore FILE` puts that or a backup in its "
    "place."
)
READ_ONLY = "The record is read-only: make its folder and file writable for this account."
DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")

FAULTS = (
    Fault("SQLITE_FULL", "The disk is full: free some space, then try again."),
    Fault("SQLITE_READONLY", READ_ONLY),
    Fault("SQLITE_CANTOPEN", "The record cannot be opened: check that its folder exists and is writable."),
    Fault("SQLITE_PERM", "The record may not be opened by this account: check who owns the file."),
    Fault("SQLITE_BUSY", "Another process keeps the record locked: close it, or try again in a moment."),
    Fault("SQLITE_LOCKED", "The record is locked: try again in a moment."),
    Fault("SQLITE_CORRUPT", f"The record is damaged. {RESCUE}"),
    Fault(
        "SQLITE_NOTADB",
        "The record is not a Meno record, damaged, or encrypted with another key: check MENO_RECORD_KEY, or restore "
        "the last backup. Nothing was changed.",
    ),
    Fault("SQLITE_IOERR", "The disk is full, or it failed: free some space and check the disk, then try again."),
    Fault("SQLITE_TOOBIG", "This text is too long to be kept: split it."),
)

SERVER_FAULTS = (
    Fault("53100", "The database's disk is full: free some space on its machine, then try again."),
    Fault("53300", "The database takes no more connections: close some, or raise its max_connections."),
    Fault("53", "The database is out of memory or another resource: see its log, then try again."),
    Fault("25006", "The database is read-only, a standby perhaps: let MENO_DATABASE_URL name the one to write to."),
    Fault("28", "The database refuses this account or its password: check MENO_DATABASE_URL."),
    Fault("3D000", "There is no such database on the server: create it, or check MENO_DATABASE_URL."),
    Fault("42501", "This account may not do that in the database: grant it CREATE on its schema, and its tables."),
    Fault("42P01", "A table of the record is missing in the database: restore its last backup."),
    Fault("55P03", "Another process keeps the record locked: close it, or try again in a moment."),
    Fault("40", "Two processes met in the record: try again."),
    Fault("25P03", "The database ended a transaction that had waited too long: try again."),
    Fault("57P", "The database is being stopped or started: try again in a moment."),
    Fault("57014", "The database broke the query off, by its time limit perhaps: try again."),
    Fault("58", "The disk of the database failed: see its log."),
    Fault("XX", "The database is damaged: restore its last backup."),
    Fault("54", "This text or name is too long for the database: shorten it."),
    Fault("22021", "The database cannot hold a character of this text: its encoding must be UTF8."),
    Fault("22P05", "The database cannot hold a character of this text: its encoding must be UTF8."),
    Fault("08", "The connection to the database broke: check that its server runs, then try again."),
)
UNREACHABLE = (
    Fault("password", "The database refuses this account or its password: check MENO_DATABASE_URL."),
    Fault("too many connections", "The database takes no more connections: close some, or raise its limit."),
    Fault("too many clients", "The database takes no more connections: close some, or raise its max_connections."),
    Fault(
        "remaining connection slots",
        "The database takes no more connections: close some, or raise its max_connections.",
    ),
    Fault("role ", "The database does not know this account: check MENO_DATABASE_URL."),
    Fault("pg_hba.conf", "The database lets this account in from elsewhere only: see its pg_hba.conf."),
    Fault('" does not exist', "There is no such database on the server: create it, or check MENO_DATABASE_URL."),
    Fault("starting up", "The database is being started: try again in a moment."),
)
"""Before a connection stands, PostgreSQL says in words alone what is wrong."""
AWAY = (
    "The database cannot be reached ({}): check that its server runs and what MENO_DATABASE_URL names, then try again."
)


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn what the database or a damaged row raises into MemoryStoreError."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _meant(error) from error
    except driver_errors() as error:
        raise _meant(error) from error
    except UnicodeEncodeError as error:
        raise MemoryStoreError("This text holds half a character: leave it out.") from error
    except ValidationError as error:
        raise RecordDamaged(f"A row of the record is not a {error.title}. {RESCUE}") from error
    except ValueError as error:
        raise RecordDamaged(f"A time or a number of the record is none. {RESCUE}") from error
    except PermissionError as error:
        raise MemoryStoreError(f"{READ_ONLY} ({error})") from error
    except OSError as error:
        raise MemoryStoreError(
            f"The record's files cannot be used ({error}): check the disk and the folder."
        ) from error


def _meant(error: Exception) -> MemoryStoreError:
    original = error.orig if isinstance(error, DBAPIError) else error
    is_damage = getattr(original, "sqlite_errorname", "").startswith(DAMAGE)
    return (RecordDamaged if is_damage else MemoryStoreError)(_words(error))


def _words(error: Exception) -> str:
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlstate", "")  # None before a connection stands
    if code != "":
        return _words_of_server(code, str(original).partition("\n")[0])
    name = getattr(original, "sqlite_errorname", "")
    for fault in FAULTS:
        if name.startswith(fault.name):
            return fault.words
    # The driver's own message only: SQLAlchemy's would repeat the rep's words.
    return f"The record could not be used: {original}."


def _words_of_server(code: str | None, said: str) -> str:
    """Say what PostgreSQL means; of its message the first line alone: the others may repeat the rep's words."""
    if code is None:
        return next((fault.words for fault in UNREACHABLE if fault.name in said), AWAY.format(said))
    for fault in SERVER_FAULTS:
        if code.startswith(fault.name):
            return fault.words
    return f"The record could not be used: {said} ({code})."
