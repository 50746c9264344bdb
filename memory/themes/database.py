"""Connections to the theme store: a file of its own, or a schema of its own under an account of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, insert, inspect, select, text
from sqlalchemy.engine import URL

from agent.errors import MemoryStoreError, RecordDamaged
from memory.record import sqlite
from memory.record.database import Database
from memory.record.faults import plain_words
from memory.themes.schema import SCHEMA, UNTIL_RELEASED, VERSION, metadata, versions

DAMAGED = (
    "The theme store is damaged. Put a copy back that was made after the last release; without one move themes.sqlite3 "
    "away, and a new store begins: quarters that were released are never released again."
)
READS_OTHERS = (
    "The account of MENO_THEMES_URL can read other tables of its database: give the themes an account of their own. "
    "`meno themes role` prints the statements for PostgreSQL."
)
WRITER = 0x6D656E74
"""Not the record's, which may be in the same database: a release writes to both."""
_READABLE = text(
    "SELECT EXISTS (SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
    " WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', :own)"
    " AND nspname NOT LIKE 'pg_toast%' AND has_schema_privilege(pg_namespace.oid, 'USAGE')"
    " AND has_any_column_privilege(pg_class.oid, 'SELECT')"
    " AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e'))"  # an extension's own
)


class ThemeDatabase(Database):
    """The theme store's engine with its transactions; it can see nothing of the record."""

    writer = WRITER

    def __init__(self, url: str | URL) -> None:
        """Open it, with its tables made where there are none.

        Raises MemoryStoreError when it cannot be used, and for an account that could read other tables.
        """
        with _said_of_themes():
            super().__init__(url)
            if self.is_server:
                self.engine = self.engine.execution_options(schema_translate_map={None: SCHEMA})
            try:
                self._make_ready()
            except MemoryStoreError:
                self.close()
                raise

    @property
    def is_server(self) -> bool:
        """Whether it is kept by PostgreSQL."""
        return self.engine.dialect.name == "postgresql"

    def wipe(self) -> bool:
        """Take what was deleted off the disk; False when another process reads an old state just now."""
        with _said_of_themes(), plain_words():
            return self.file is None or sqlite.wipe(self.file)

    def write_anew(self, connection: Connection) -> None:
        """Let a server forget the files in which deleted rows lie; one of our own is wiped when this is committed.

        Cut off and filled again, a table lies in a new file whatever old states others still see. The rows are
        sorted, so that their order tells nothing of when they came.
        """
        for table in UNTIL_RELEASED if self.is_server else ():
            rows = connection.execute(select(table).order_by(*table.primary_key)).mappings().all()
            connection.exec_driver_sql(f"TRUNCATE {SCHEMA}.{table.name}")
            if rows:
                connection.execute(insert(table), [dict(row) for row in rows])

    @contextmanager
    def _transaction(self, *, writes: bool, rep_id: str = "") -> Iterator[Connection]:
        with _said_of_themes(), super()._transaction(writes=writes, rep_id=rep_id) as connection:
            yield connection

    def _make_ready(self) -> None:
        with self.reading() as connection:
            if self.is_server and connection.scalar(_READABLE, {"own": SCHEMA}):
                raise MemoryStoreError(READS_OTHERS)
            if self._version(connection) == VERSION:
                return
        with self.writing() as connection:
            found = self._version(connection)
            if found is None:
                metadata.create_all(connection)
                self._keep_no_samples(connection)
                connection.execute(insert(versions).values(version=VERSION))
            elif found != VERSION:
                raise MemoryStoreError(f"This theme store was made by a newer Meno (version {found}): update Meno.")

    def _keep_no_samples(self, connection: Connection) -> None:
        """Let the planner of a server keep no statistics of what is counted: they would be the exact counts."""
        for table in UNTIL_RELEASED if self.is_server else ():
            changes = ", ".join(f"ALTER COLUMN {column.name} SET STATISTICS 0" for column in table.c)
            connection.exec_driver_sql(f"ALTER TABLE {SCHEMA}.{table.name} {changes}")

    def _version(self, connection: Connection) -> int | None:
        if not inspect(connection).has_table(versions.name, schema=SCHEMA if self.is_server else None):
            return None
        return connection.scalar(select(versions.c.version))


@contextmanager
def _said_of_themes() -> Iterator[None]:
    """Let what goes wrong name the theme store, where it would name the record."""
    try:
        yield
    except RecordDamaged as error:
        raise MemoryStoreError(DAMAGED) from error
    except MemoryStoreError as error:
        words = str(error).replace("MENO_DATABASE_URL", "MENO_THEMES_URL").replace("The record", "The theme store")
        raise type(error)(words) from error
