"""What PostgreSQL brings of its own: several writers, faults in plain words, and what is left after an erasure."""

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from agent.errors import MemoryStoreError, SessionConflict
from memory.mine import Memory
from memory.record import postgres as server
from memory.record.database import Database
from memory.record.record import Record
from tests.fakes import HashedWords
from tests.support.memories import holding, line, lines
from tests.support.sessions import a_commitment, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
REFUSES = (
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no' USING ERRCODE = '{}'; END $$"
)
BEFORE = "CREATE TRIGGER refuses BEFORE INSERT ON sessions EXECUTE FUNCTION refuse()"


@pytest.fixture
def name(postgres):
    with postgres.database() as found:
        yield found


@pytest.fixture
def url(postgres, name):
    return postgres.url(name)


@pytest.fixture
def record(url):
    opened = Record(Database(url))
    yield opened
    opened.close()


@contextmanager
def remembering(url, home):
    opened = Memory.open(home, database_url=url, embedder=HashedWords())
    try:
        yield opened
    finally:
        opened.close()


def test_of_many_that_start_at_once_all_open_the_new_record(url):
    with ThreadPoolExecutor(4) as starting:
        opened = list(starting.map(lambda _: Record(Database(url)), range(4)))
    for record in opened:
        assert record.history("ann") == ()
        record.close()


def test_of_many_tabs_that_go_on_at_once_one_does(record):
    session = record.start(a_session())

    def keep(number):
        try:
            return record.keep(session, an_exchange(1, f"from tab {number}")).version
        except SessionConflict:
            return None

    with ThreadPoolExecutor(8) as tabs:
        kept = list(tabs.map(keep, range(8)))
    assert sorted(kept, key=str) == [1, *[None] * 7]
    assert len(record.load("ann", "s1").utterances) == 1


def test_two_that_import_for_one_rep_at_once_lose_no_word(url, tmp_path):
    said = [[line(f"{who}{number}", f"shared word{who}{number}") for number in range(20)] for who in "ab"]
    with remembering(url, tmp_path / "a") as first, remembering(url, tmp_path / "b") as second:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda work: work[0].import_lines("ann", work[1]), zip((first, second), said, strict=True)))
        for memory in (first, second):
            assert len(memory.search("ann", "shared", limit=100)) == 40
            assert [memory.search("ann", f"word{one}7")[0].id for one in "ab"] == ["a7", "b7"]


def test_who_reads_sees_one_state_whatever_others_write(record):
    count = text("SELECT count(*) FROM sessions")
    with record.database.reading() as connection:
        before = connection.scalar(count)
        record.start(a_session())
        assert connection.scalar(count) == before
    with record.database.reading() as connection:
        assert connection.scalar(count) == before + 1


def test_a_record_that_another_process_keeps_locked_is_said_so(record, url, monkeypatch):
    monkeypatch.setattr(server, "WRITES", server.WRITES.replace("10s", "50ms"))
    with psycopg.connect(url) as other:
        other.execute(f"SELECT pg_advisory_xact_lock({server.WRITER})")
        with pytest.raises(MemoryStoreError, match="locked"):
            record.start(a_session())
    assert record.start(a_session()).id == "s1"


def test_reps_are_written_side_by_side_and_each_one_at_a_time(record, monkeypatch):
    monkeypatch.setattr(server, "WRITES", server.WRITES.replace("10s", "50ms"))
    with record.database.writing("ben"):
        assert record.start(a_session()).id == "s1"
        with pytest.raises(MemoryStoreError, match="locked"):
            record.start(a_session(id="s2", rep_id="ben"))
        with pytest.raises(MemoryStoreError, match="locked"), record.database.writing():
            pytest.fail("whoever writes of everybody must wait for those who write of one rep")
    assert record.start(a_session(id="s2", rep_id="ben")).id == "s2"


def test_of_several_processes_one_at_a_time_follows_the_record(record, url):
    other = Database(url)
    with record.database.alone() as first, other.alone() as second:
        assert (first, second) == (True, False)
    with other.alone() as again:
        assert again
    other.close()


def test_after_the_server_let_go_of_its_connections_the_record_goes_on(record, postgres, name):
    session = record.start(a_session())
    postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    assert record.load("ann", "s1") == session


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("53100", "disk is full"),
        ("58030", "disk of the database failed"),
        ("XX001", "damaged"),
        ("40P01", "try again"),
        ("57P01", "stopped or started"),
        ("54000", "too long"),
    ],
)
def test_what_the_server_reports_is_said_in_plain_words_and_nothing_is_half_kept(record, postgres, name, code, says):
    postgres.run(REFUSES.format(code), BEFORE, database=name)
    with pytest.raises(MemoryStoreError, match=says):
        record.start(a_session(commitment=a_commitment()))
    assert record.history("ann") == record.of("ann") == ()


def test_a_database_that_may_only_be_read_is_said_so(record, postgres, name):
    postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    record.database.close()
    with pytest.raises(MemoryStoreError, match="read-only"):
        record.start(a_session())
    assert record.history("ann") == ()


def test_a_message_of_the_record_never_repeats_what_a_rep_said(record, postgres, name):
    postgres.run(f"ALTER TABLE commitments ADD CHECK (action <> '{SECRET}')", database=name)
    with pytest.raises(MemoryStoreError) as raised:
        record.save(a_commitment(action=SECRET))
    assert CANARY not in str(raised.value)


@pytest.fixture
def nobody(postgres):
    """An account that owns nothing."""
    postgres.run("CREATE ROLE nobody LOGIN PASSWORD 'right'")
    yield "nobody"
    postgres.run("DROP ROLE nobody")


def test_an_account_without_rights_is_told_which_it_needs(postgres, name, nobody):
    with pytest.raises(MemoryStoreError, match="grant it CREATE"):
        Record(Database(postgres.url(name, nobody)))


def test_a_full_server_is_said_so(postgres, name, nobody):
    postgres.run(f"ALTER ROLE {nobody} CONNECTION LIMIT 0")
    with pytest.raises(MemoryStoreError, match="no more connections"):
        Record(Database(postgres.url(name, nobody)))


def test_a_wrong_password_is_said_and_not_shown(postgres, name, nobody):
    with postgres.demanding_a_password(nobody), pytest.raises(MemoryStoreError, match="password") as raised:
        Record(Database(postgres.url(name, f"{nobody}:wr0ng")))
    assert "wr0ng" not in str(raised.value)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("postgresql://127.0.0.1:9/meno", "cannot be reached"),
        ("postgresql://h:port/x", "must look like postgresql://"),
        ("rubbish", "must look like postgresql://"),
        ("mysql://127.0.0.1/meno", "SQLite or PostgreSQL, not in mysql"),
    ],
)
def test_a_url_that_leads_nowhere_says_what_to_mend(wrong, says):
    with pytest.raises(MemoryStoreError, match=says):
        Record(Database(wrong))


def test_without_its_driver_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MemoryStoreError, match=r"meno-coach\[postgres\]"):
        Database("postgresql://127.0.0.1/meno")


def test_a_database_that_does_not_exist_is_said_so(postgres):
    with pytest.raises(MemoryStoreError, match="no such database"):
        Record(Database(postgres.url("nowhere")))


def test_erased_words_leave_the_tables_their_files_and_their_statistics(url, postgres, name, tmp_path):
    with remembering(url, tmp_path / "home") as memory:
        memory.import_lines("ann", [line("1", SECRET, speaker=CANARY)])
        memory.import_lines("bob", lines("Bob keeps this for good."))
        memory.record.start(a_session(title=CANARY, deal=CANARY))
        postgres.run("ANALYZE", "CHECKPOINT", database=name)
        assert holding(_tables(postgres, name), CANARY)
        assert _statistics(postgres, name)
        report = memory.erase("ann")
        postgres.run("CHECKPOINT", database=name)
        assert holding(_tables(postgres, name), CANARY) == []
        assert not _statistics(postgres, name)
        assert memory.search("bob", "good")[0].text == "Bob keeps this for good."
    assert not report.wiped
    assert "write-ahead log" in report.note


def _tables(postgres, name) -> Path:
    """Return the folder of this database's tables; the catalogue of the server lies in it too."""
    [(folder, number)] = postgres.ask(
        f"SELECT setting, oid::text FROM pg_settings, pg_database WHERE name = 'data_directory' AND datname = '{name}'"
    )
    return Path(folder) / "base" / number


def _statistics(postgres, name):
    return postgres.ask(f"SELECT tablename FROM pg_stats WHERE pg_stats::text LIKE '%{CANARY}%'", database=name)


def test_while_another_process_reads_an_old_state_the_erasure_says_that_it_is_not_finished(url, tmp_path, monkeypatch):
    monkeypatch.setattr(server, "BUSY_SECONDS", 0.1)
    with remembering(url, tmp_path / "home") as memory:
        memory.import_lines("ann", lines(SECRET))
        with memory.record.database.reading() as other:
            assert other.scalar(text("SELECT count(*) FROM items")) == 1
            report = memory.erase("ann")
        assert "Another process reads" in report.note
        assert memory.catch_up() == ""


def test_backups_are_left_to_the_databases_own_tools(url, tmp_path):
    with remembering(url, tmp_path / "home") as memory:
        for attempt in (memory.backup, memory.restore):
            with pytest.raises(MemoryStoreError, match="pg_dump"):
                attempt(tmp_path / "copy")
