"""Both ways to the newest tables lead to the same ones, in either database, and old rows come along."""

import sqlite3
from contextlib import closing

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, inspect

from memory.record.database import Database
from memory.record.migrate import _config, upgrade
from memory.record.record import FILE, Record
from memory.record.schema import HEAD, metadata
from tests.support.homes import unpack
from tests.support.sessions import a_session, an_exchange


@pytest.fixture
def database(empty_url):
    opened = Database(empty_url)
    yield opened
    opened.close()


def shape(connection):
    """Return the tables as the database describes them: columns, keys, indexes and checks."""
    looks = inspect(connection)
    return {
        table: {
            "columns": sorted(_described(column) for column in looks.get_columns(table)),
            "primary": looks.get_pk_constraint(table)["constrained_columns"],
            "foreign": sorted(_described(key) for key in looks.get_foreign_keys(table)),
            "indexes": sorted(_described(index) for index in looks.get_indexes(table)),
            "unique": sorted(_described(unique) for unique in looks.get_unique_constraints(table)),
            "checks": sorted(_described(check) for check in looks.get_check_constraints(table)),
        }
        for table in looks.get_table_names()
        if table != "alembic_version"
    }


def _described(found):
    if isinstance(found, dict):
        return str(sorted((name, _described(value)) for name, value in found.items() if name != "comment"))
    return str(found)


def to(version, connection):
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def test_the_known_version_is_the_newest_migration():
    assert ScriptDirectory(str(_config().get_main_option("script_location"))).get_current_head() == HEAD


def test_migrations_lead_to_the_same_tables_as_a_fresh_start(database):
    with database.writing() as connection:
        upgrade(connection)
        migrated = shape(connection)
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        metadata.drop_all(connection)
        metadata.create_all(connection)
        assert shape(connection) == migrated
        assert migrated.keys() >= {"sessions", "exchanges", "commitments", "items", "vectors", "outbox"}


def test_rows_of_the_first_version_come_along(database, tmp_path):
    old = unpack("0.1.0", tmp_path / "old")
    with database.writing() as connection:
        to("0001", connection)
        _copy(old / FILE, connection)
    record = Record(database)
    first = record.load("ana", "5af07a3a4720")
    assert first.arc_id == "5af07a3a4720"
    assert [exchange.number for exchange in first.exchanges] == list(range(15))
    assert first.commitment.due_at.isoformat() == "2026-11-26T11:00:00+00:00"
    assert [change.status for change in record.changes("ana")] == ["proposed", "open"]
    begun = record.start(a_session("new", "ana"))
    assert record.keep(begun, an_exchange(1, "Dana called back.")).version == 1


def _copy(file, connection):
    """Copy all rows of a SQLite record, in an order that the keys between tables allow."""
    tables = MetaData()
    tables.reflect(connection)
    with closing(sqlite3.connect(file)) as old:
        old.row_factory = sqlite3.Row
        for table in tables.sorted_tables:
            rows = [_typed(table, row) for row in old.execute(f"SELECT * FROM {table.name}")]
            if rows and table.name != "alembic_version":
                connection.execute(table.insert(), rows)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT setval('items_key_seq', (SELECT max(key) FROM items))")


def _typed(table, row):
    kinds = {column.name: column.type.python_type for column in table.columns}
    values = {name: _as(kinds[name], row[name]) for name in row.keys()}  # noqa: SIM118
    # 0.1.0 counted changes from a number that PostgreSQL's integers do not hold: it could not be used there.
    return values | ({"changes": values["changes"] % 2**30} if "changes" in values else {})


def _as(kind, value):
    if value is None or isinstance(value, kind):
        return value
    if kind in (bool, int):
        return kind(value)
    return kind.fromisoformat(value)
