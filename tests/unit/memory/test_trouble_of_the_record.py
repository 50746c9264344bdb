"""A damaged record: it is found, what can be read is saved, and a backup takes its place."""

import json
import random
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from agent.errors import MemoryStoreError, RecordDamaged
from memory.mine import Memory
from memory.record.record import FILE
from memory.rescue import put_aside, salvage_to
from tests.fakes import HashedWords
from tests.support.memories import line
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange

SESSIONS, MESSAGES, NOTES = 12, 8, 150
PAGE = 4096
NO_KEY = SecretStr("")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    home = tmp_path_factory.mktemp("whole") / "home"
    memory = Memory.open(home, embedder=HashedWords())
    for number in range(SESSIONS):
        made = a_commitment(f"c{number}", action=f"call buyer {number}")
        began = NOON + timedelta(days=number)
        session = memory.record.start(a_session(f"s{number}", started_at=began, commitment=made))
        for place in range(1, MESSAGES + 1):
            said = f"In talk {number} at {place} Dana went quiet. " * (200 if place == 3 else 8)
            session = memory.record.keep(session, an_exchange(place, said))
    memory.import_lines("ann", [line(f"n{n}", f"note {n} " + "about the budget " * 9) for n in range(NOTES)])
    memory.backup(home.parent / "backup")
    memory.close()
    return home


@pytest.fixture
def home(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "home")


def damage(home: Path, table: str, sort: str = "leaf") -> None:
    """Write noise over a page in the middle of a table."""
    file = home / FILE
    with sqlite3.connect(file) as record:
        query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno"
        pages = [row[0] for row in record.execute(query, (table, sort))]
    record.close()
    page = pages[len(pages) // 2]
    start = 100 if page == 1 else 0
    with file.open("r+b") as content:
        content.seek((page - 1) * PAGE + start)
        content.write(random.Random(page).randbytes(PAGE - start))


@pytest.mark.parametrize(
    ("table", "sort", "exchanges", "items"),
    [
        ("exchanges", "leaf", 90, 246),
        ("exchanges", "overflow", 107, 246),
        ("sessions", "leaf", 108, 246),
        ("items", "leaf", 108, 230),
        ("postings", "leaf", 108, 246),
    ],
)
def test_what_can_be_read_of_a_damaged_record_is_saved_and_put_back(home, tmp_path, table, sort, exchanges, items):
    damage(home, table, sort)
    saved = salvage_to(home, "", NO_KEY, tmp_path / "saved")
    assert bool(saved.lost) == (table != "postings")
    assert (tmp_path / "saved").stat().st_mode & 0o777 == 0o600
    again = Memory.open(tmp_path / "again", embedder=HashedWords())
    again.restore(tmp_path / "saved")
    held = again.show("ann")
    assert len(held.sessions) == SESSIONS
    assert sum(len(session.exchanges) for session in held.sessions) >= exchanges
    assert len(held.items) >= items
    assert len(held.commitments) == SESSIONS
    assert "budget" in again.search("ann", "about the budget")[0].text
    again.close()


def test_a_row_that_is_no_turn_or_no_time_is_said_and_left_out(home, tmp_path):
    with sqlite3.connect(home / FILE) as record:
        record.execute("UPDATE exchanges SET turn = 'noise' WHERE session_id = 's1' AND number = 2")
        record.execute("UPDATE items SET at = 'yesterday' WHERE id = 'n3'")
    record.close()
    memory = Memory.open(home, embedder=HashedWords())
    for look in (lambda: memory.record.load("ann", "s1"), lambda: memory.show("ann"), lambda: memory.items("ann")):
        with pytest.raises(RecordDamaged, match="meno memory salvage"):
            look()
    memory.close()
    saved = salvage_to(home, "", NO_KEY, tmp_path / "saved")
    assert saved.words == "up to 1 items"
    again = Memory.open(tmp_path / "again", embedder=HashedWords())
    again.restore(tmp_path / "saved")
    exchange = again.record.load("ann", "s1").exchanges[2]
    assert exchange.utterance.startswith("In talk 1 at 2")
    assert exchange.turn.question == "[cannot be read]"
    again.close()


def test_a_record_too_damaged_to_open_makes_room_for_a_backup_and_is_kept_aside(home, whole):
    damage(home, "sqlite_schema")
    with pytest.raises(RecordDamaged, match="meno memory restore"):
        Memory.open(home, embedder=HashedWords())
    aside = put_aside(home, "", NO_KEY, whole.parent / "backup")
    assert aside.name == "record.before-restore.sqlite3"
    memory = Memory.open(home, embedder=HashedWords())
    memory.restore(whole.parent / "backup")
    assert len(memory.show("ann").sessions) == SESSIONS
    assert memory.condition().version
    memory.erase("ann", session_id="s0")
    assert not aside.exists()
    memory.close()


def test_a_record_that_opens_is_never_moved_aside(home, whole):
    damage(home, "exchanges")
    assert put_aside(home, "", NO_KEY, whole.parent / "backup") is None
    assert (home / FILE).exists()


def test_nothing_is_moved_aside_for_what_is_no_backup(home):
    damage(home, "sqlite_schema")
    with pytest.raises(MemoryStoreError, match="not a backup"):
        put_aside(home, "", NO_KEY, home / "index" / "owner")
    assert (home / FILE).exists()


def test_the_doctor_finds_the_damage_and_the_commands_lead_out_of_it(home, whole, tmp_path, monkeypatch):
    from ui.cli import app

    monkeypatch.setenv("MENO_HOME", str(home))
    meno = CliRunner()
    damage(home, "exchanges")
    report = meno.invoke(app, ["doctor", "--json"])
    checks = {check["name"]: check for check in json.loads(report.stdout)["checks"]}
    assert report.exit_code == 1
    assert not checks["record"]["fine"]
    assert "meno memory salvage" in checks["record"]["says"]
    assert checks["index"]["fine"]
    saved = meno.invoke(app, ["memory", "salvage", str(tmp_path / "saved")])
    assert saved.exit_code == 0
    assert "exchanges" in saved.stderr
    assert meno.invoke(app, ["memory", "restore", str(tmp_path / "saved"), "--yes"]).exit_code == 0
    assert meno.invoke(app, ["memory", "restore", str(whole.parent / "backup"), "--yes"]).exit_code == 0
    assert meno.invoke(app, ["memory", "backup", str(tmp_path / "another")]).exit_code == 0
    mended = {check["name"]: check for check in json.loads(meno.invoke(app, ["doctor", "--json"]).stdout)["checks"]}
    assert mended["record"]["fine"]
    assert "version 000" in mended["record"]["says"]
    assert "never" not in mended["record"]["says"]
    assert "MB are free" in mended["disk"]["says"]
