"""Opening a record: its shape, its rights, and plain words when it cannot be used."""

import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import URL, text

from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.record import FILE, Record
from tests.support.sessions import a_session


def test_a_record_that_is_up_to_date_opens_without_the_migration_tool(tmp_path):
    Record.open(tmp_path).close()
    code = (
        "import sys, pathlib; from memory.record.record import Record;"
        f"Record.open(pathlib.Path({str(tmp_path)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_folder_and_file_are_the_owners_alone(tmp_path):
    record = Record.open(tmp_path / "home")
    record.start(a_session())
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "home").iterdir()} == {0o600}
    record.close()


def test_a_folder_name_with_odd_characters_is_just_a_folder(tmp_path):
    home = tmp_path / "50% off? #1 ümlaut"
    Record.open(home).close()
    assert (home / FILE).exists()


def test_a_record_of_a_newer_meno_is_left_alone(tmp_path):
    record = Record.open(tmp_path)
    with record.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    record.close()
    with pytest.raises(MemoryStoreError, match="newer Meno"):
        Record.open(tmp_path)


def test_a_file_that_is_no_record_is_said_so(tmp_path):
    (tmp_path / FILE).write_bytes(b"a shopping list, " * 500)
    with pytest.raises(MemoryStoreError, match="not a Meno record"):
        Record.open(tmp_path)


def test_a_damaged_row_names_what_it_should_be(tmp_path):
    record = Record.open(tmp_path)
    record.start(a_session())
    with record.database.writing() as connection:
        connection.execute(text("UPDATE exchanges SET turn = '{}'"))
    with pytest.raises(MemoryStoreError, match="CoachTurn"):
        record.load("ann", "s1")
    record.close()


def test_a_folder_in_the_way_is_said_in_plain_words(tmp_path):
    (tmp_path / FILE).mkdir()
    with pytest.raises(MemoryStoreError, match="cannot be opened"):
        Record.open(tmp_path)


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path):
    record = Record.open(tmp_path)
    kept = record.start(a_session())
    with record.database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    record.close()
    record = Record(_limited(tmp_path / FILE, pages))
    with pytest.raises(MemoryStoreError, match="disk is full"):
        record.start(a_session("s2", title="x" * 100_000))
    assert record.load("ann", "s1") == kept
    record.close()


def _limited(file, pages):
    database = Database(URL.create("sqlite", database=str(file)))
    with database.engine.connect() as connection:  # the pool hands the same connection out again
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    return database


def test_a_record_locked_by_another_process_is_said_so(tmp_path):
    record = Record.open(tmp_path)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with record.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with pytest.raises(MemoryStoreError, match="locked"):
        record.start(a_session())
    other.close()
    record.close()


def test_a_message_of_the_record_never_repeats_what_a_rep_said(tmp_path):
    record = Record.open(tmp_path)
    record.close()
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("DROP TABLE exchanges")
    other.close()
    record = Record.open(tmp_path)
    with pytest.raises(MemoryStoreError) as raised:
        record.start(a_session(title="secret"))
    assert "secret" not in str(raised.value)
    record.close()
