"""Brings a record to the shape this version of Meno knows."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, inspect, select

from agent.errors import MemoryStoreError
from memory.record import copies
from memory.record.database import Database
from memory.record.faults import plain_words
from memory.record.schema import HEAD, metadata, versions

if TYPE_CHECKING:
    from alembic.config import Config

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parent / "migrations"


def bring_up_to_date(database: Database) -> None:
    """Create or migrate the tables, whole or not at all. Raises MemoryStoreError for a record of a newer Meno.

    A SQLite record is copied before it is migrated (`memory.record.copies`). Alembic is loaded for an
    older record only: it costs more than everything else a start does.
    """
    if database.file is not None:
        with plain_words():
            copies.remove(database.file, older_than_days=copies.DAYS_KEPT)
    with database.reading() as connection:
        if _version(connection) == HEAD:
            return
    with database.writing() as connection:  # looked at again: another process may have been first
        found = _version(connection)
        if found is None:
            metadata.create_all(connection)
            connection.execute(insert(versions).values(version_num=HEAD))
        elif found != HEAD:
            refuse_newer(found)
            _keep_copy(database)
            upgrade(connection)


def _keep_copy(database: Database) -> None:
    """Copy the record while this process alone may write to it."""
    if database.file is not None:
        with plain_words():
            copy = copies.keep(database.file, HEAD, database.copy_to)
        logger.info("the record is brought to version %s; as it was before, it is kept as %s", HEAD, copy)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(versions.name):
        return None
    return connection.scalar(select(versions.c.version_num))


def upgrade(connection: Connection) -> None:
    """Run the migrations that this record has not seen."""
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def refuse_newer(found: str) -> None:
    """Raise MemoryStoreError for a version that this Meno does not know."""
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if found not in known:
        raise MemoryStoreError(f"This record was made by a newer Meno (version {found}): update Meno to open it.")


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
