"""A data folder of an older version is brought up to date in place, whole or not at all, with a copy kept beside it."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import pytest

from agent.bootstrap import build
from agent.errors import MemoryStoreError
from agent.settings import Settings
from memory.mine import Memory
from memory.record import copies
from memory.record.record import FILE, Record
from memory.record.schema import HEAD
from tests.fakes import HashedWords
from tests.support.homes import RELEASED, unpack
from tests.support.memories import holding, lines

MONDAY = datetime(2026, 11, 30, 8, tzinfo=UTC)
COPY = f"record.before-{HEAD}.sqlite3"
SAID = "Dana, my champion at the logistics company, has gone quiet since I sent the proposal two weeks ago."
LEFT_OPEN = ["As you see it, you stopped prospecting.", "What have you seen that speaks for it?"]


@pytest.fixture(params=RELEASED)
def home(request, tmp_path):
    return unpack(request.param, tmp_path / "home")


def version_of(file):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def contents(file):
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def test_all_that_0_1_0_kept_is_there_and_goes_on(tmp_path):
    home = unpack("0.1.0", tmp_path / "home")
    with build(Settings(_env_file=None, home=home, timezone="Europe/Berlin"), clock=lambda: MONDAY) as meno:
        held = meno.memory.show("ana")
        assert [session.id for session in held.sessions] == ["5af07a3a4720", "e3e7c7bf2bfa"]
        assert [len(session.exchanges) for session in held.sessions] == [15, 6]
        assert held.sessions[0].utterances[0].startswith(SAID)
        assert [held.sessions[1].exchanges[-1].turn.mirror, held.sessions[1].exchanges[-1].turn.question] == LEFT_OPEN
        assert [item.id for item in held.items if item.session_id is None] == ["n1", "n2", "n3"]
        [promise] = held.commitments
        assert (promise.action[:9], promise.status, promise.confidence) == ("ring Dana", "open", 8)
        assert [change.status for change in meno.commitments.changes("ana")] == ["proposed", "open"]
        assert meno.memory.search("ana", "rollback plan Zürich")[0].id == "n3"
        assert meno.memory.search("ana", "my champion has gone quiet")[0].text.startswith("Dana, my champion")
        assert not any("Dana" in item.text for item in meno.memory.search("ben", "Dana", limit=50))
        opening = meno.coach.open("ana", minutes=15)
        assert opening.exchanges[0].turn.move == "follow_up"
        assert "Dana" in opening.exchanges[0].turn.text
        session = meno.coach.take_turn("ana", opening.id, "Yes, I rang her, the board has to approve it.")
        assert session.exchanges[-1].turn.text
        assert meno.memory.catch_up() == ""
        assert meno.memory.notices() == ()


def test_the_record_as_it_was_is_kept_beside_it(home):
    before = contents(home / FILE)
    Record.open(home).close()
    assert version_of(home / FILE) == HEAD
    assert contents(home / COPY) == before
    assert (home / COPY).stat().st_mode & 0o777 == 0o600
    Record.open(home).close()
    assert [path.name for path in copies.found(home / FILE)] == [COPY]


def test_an_older_copy_is_never_overwritten(home):
    (home / COPY).write_text("somebody's copy")
    Record.open(home).close()
    assert (home / COPY).read_text() == "somebody's copy"
    assert version_of(home / f"record.before-{HEAD}-2.sqlite3") != HEAD


def test_what_is_erased_later_is_gone_from_the_copy_too(home):
    memory = Memory.open(home, embedder=HashedWords())
    assert COPY in holding(home, "hospital")
    assert memory.erase("ben").wiped
    memory.close()
    assert holding(home, "hospital") == []
    assert holding(home, "logistics") == [FILE]
    assert copies.found(home / FILE) == ()


def test_a_copy_that_nobody_needed_is_removed_in_time(home):
    Record.open(home).close()
    aged = (home / COPY).stat().st_mtime - (copies.DAYS_KEPT + 1) * 86_400
    os.utime(home / COPY, (aged, aged))
    Record.open(home).close()
    assert copies.found(home / FILE) == ()


def test_nothing_is_upgraded_that_could_not_be_copied(home, monkeypatch):
    before = contents(home / FILE)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "keep", full)
    with pytest.raises(MemoryStoreError, match="No space left"):
        Record.open(home)
    assert contents(home / FILE) == before


STOPS_MIDWAY = """
import pathlib, sys, time
from memory.record import migrate
from memory.record.record import Record
whole = migrate.upgrade
def upgrade(connection):
    whole(connection)
    print("migrated, not yet kept", flush=True)
    time.sleep(600)
migrate.upgrade = upgrade
Record.open(pathlib.Path(sys.argv[1]))
"""


def test_killed_in_the_middle_of_an_upgrade_the_next_start_has_the_whole_record(home):
    before = contents(home / FILE)
    with subprocess.Popen([sys.executable, "-c", STOPS_MIDWAY, home], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "migrated, not yet kept\n"
        process.send_signal(signal.SIGKILL)
    assert contents(home / FILE) == before
    memory = Memory.open(home, embedder=HashedWords())
    assert version_of(home / FILE) == HEAD
    assert len(memory.show("ana").items) == 22
    memory.erase("ana")
    memory.close()
    assert holding(home, "logistics") == []


def test_of_many_that_start_at_once_one_upgrades_and_all_open_the_record(home):
    with ThreadPoolExecutor(4) as starting:
        opened = list(starting.map(lambda _: Record.open(home), range(4)))
    for record in opened:
        assert len(record.history("ana")) == 2
        record.close()
    assert [path.name for path in copies.found(home / FILE)] == [COPY]


def test_an_older_backup_is_restored_and_brought_up_to_date(home, tmp_path):
    shutil.copy(home / FILE, tmp_path / "backup")
    memory = Memory.open(tmp_path / "new", embedder=HashedWords())
    memory.import_lines("cleo", lines("Something else."))
    memory.restore(tmp_path / "backup")
    assert version_of(tmp_path / "new" / FILE) == HEAD
    assert memory.search("ana", "Zürich rollback")[0].id == "n3"
    assert memory.show("cleo").items == ()
    assert json.loads(memory.export("ben"))["commitments"][0]["confidence"] == 7
    memory.close()


def test_a_backup_of_a_newer_version_is_refused_and_changes_nothing(home, tmp_path):
    shutil.copy(home / FILE, tmp_path / "backup")
    with sqlite3.connect(tmp_path / "backup") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    memory = Memory.open(tmp_path / "new", embedder=HashedWords())
    memory.import_lines("cleo", lines("Something else."))
    with pytest.raises(MemoryStoreError, match="update Meno"):
        memory.restore(tmp_path / "backup")
    assert memory.search("cleo", "something")[0].text == "Something else."
    memory.close()
