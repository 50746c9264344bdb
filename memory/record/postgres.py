"""What the record needs of PostgreSQL that SQLite does by itself, and the other way round."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from zlib import crc32

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from memory.record.schema import metadata

BUSY_SECONDS = 10
WRITER = 0x6D656E6F
"""The advisory lock of whoever writes: one at a time, as in SQLite, so that what was read still holds when written.

Whoever writes of one rep alone shares it, and has a lock of that rep's own beside it.
"""
OF_REP, FOLLOWS = 0x6D656E70, 0x6D656E71
CONNECTIONS = 15
"""Of one process at most; a transaction that finds them all in use waits for one."""
LOCK_NOT_AVAILABLE = "55P03"

READS = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL TIME ZONE 'UTC'"
WRITES = (
    "SET LOCAL TIME ZONE 'UTC';"
    f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s';"
    "SET LOCAL idle_in_transaction_session_timeout = '5min';"  # a process that was stopped stops nobody else for good
    "SELECT pg_advisory_xact_lock({writer})"
)
"""Sent in one go, since each is a trip to the server. A writer sees all that was written before it had the lock."""

REMAINS = (
    "The rows are deleted and their tables written anew. PostgreSQL keeps old pages in its write-ahead log for a"
    " while, and in backups and replicas: those are its administrator's to remove."
)
"""What a rep is told after an erasure there."""

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND backend_type = 'client backend' AND backend_xmin IS NOT NULL AND xact_start <= :since"
)


def engine_options() -> dict[str, Any]:
    """Return how connections are opened: given up in time, and not used when the server let go of them.

    They are kept for the next transaction: opening one takes longer than most transactions do.
    """
    kept = {"pool_size": CONNECTIONS, "max_overflow": 0, "pool_use_lifo": True}
    return {"connect_args": {"connect_timeout": BUSY_SECONDS}, "pool_pre_ping": True, **kept}


def begin(connection: Connection) -> None:
    """Start a transaction of one of the two kinds, if it is one."""
    options = connection.get_execution_options()
    writes = options.get("meno_writes")
    if writes is not None:
        writer = options.get("meno_writer", WRITER)
        connection.exec_driver_sql(_writes(str(options.get("meno_rep", "")), writer) if writes else READS)


def _writes(rep_id: str, writer: int) -> str:
    alone = WRITES.format(writer=writer)
    if not rep_id:
        return alone
    number = crc32(rep_id.encode()) - 2**31  # two reps of one number only wait for each other
    return f"{alone.replace('xact_lock', 'xact_lock_shared')};SELECT pg_advisory_xact_lock({OF_REP}, {number})"


@contextmanager
def alone(engine: Engine) -> Iterator[bool]:
    """Say whether no other process follows the record just now; until the block ends, none will."""
    with engine.connect() as connection, connection.begin():
        yield bool(connection.scalar(text(f"SELECT pg_try_advisory_xact_lock({FOLLOWS})")))


def wipe(engine: Engine) -> bool:
    """Write the tables anew without what was deleted; False when another process reads an old state just now."""
    tables = ", ".join(table.name for table in metadata.sorted_tables if table.name != "alembic_version")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()  # its settings are its own
        if not _readers_left(connection):
            return False
        connection.exec_driver_sql(f"SET lock_timeout = '{BUSY_SECONDS}s'")
        try:
            connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {tables}")
            # The planner keeps samples of what stands in the tables. An account that may not do this is only warned.
            connection.exec_driver_sql("VACUUM (FULL) pg_catalog.pg_statistic")
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") == LOCK_NOT_AVAILABLE:
                return False
            raise
    return True


def _readers_left(connection: Connection) -> bool:
    """Wait for transactions that still see what was deleted: their rows would be kept for them."""
    since = connection.scalar(text("SELECT clock_timestamp()"))
    deadline = time.monotonic() + BUSY_SECONDS
    while connection.scalar(_OTHERS, {"since": since}):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
