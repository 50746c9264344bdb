"""The commands with the record on a PostgreSQL server."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import run

LINES = (
    '{"id": "m1", "at": "2026-03-02T10:00:00", "text": "Price was never the real reason at Kessler."}\n'
    '{"id": "m2", "at": "2026-03-03T10:00:00", "text": "Nothing\\u0000ness."}\n'
)
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "silent_champion.txt"


@pytest.fixture
def url(postgres):
    with postgres.database() as name:
        yield postgres.url(name)


def test_a_rep_is_coached_followed_up_remembered_and_erased(url, tmp_path):
    def meno(*arguments, said=""):
        done = run(tmp_path / "home", *arguments, said=said, MENO_DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        return done.stdout

    said = EXAMPLE.read_text()
    turns = meno("chat", "--json", "--user", "ana", "--now", "2026-11-22T09:00:00+01:00", said=said).splitlines()
    assert json.loads(turns[-1])["commitment"]["due_at"].startswith("2026-11-26T11:00")
    [opening] = meno("chat", "--json", "--new", "--user", "ana", "--now", "2026-11-29T09:00:00+01:00").splitlines()
    assert json.loads(opening)["move"] == "follow_up"
    meno("memory", "import", "--user", "ana", "-", said=LINES)
    assert json.loads(meno("memory", "search", "--user", "ana", "Kessler price", "--json"))["hits"][0]["id"] == "m1"
    done = run(tmp_path / "home", "memory", "erase", "--user", "ana", "--yes", MENO_DATABASE_URL=url)
    assert "write-ahead log" in done.stderr


def test_the_doctor_looks_at_the_database_and_shows_no_password(url, tmp_path):
    shown = url.replace("postgres:@", "postgres:s3cret@")
    done = run(tmp_path / "home", "doctor", MENO_DATABASE_URL=shown)
    assert done.returncode == 0, done.stdout
    assert "postgres:***@" in done.stdout
    assert "s3cret" not in done.stdout + done.stderr


def test_a_server_that_is_away_is_one_line_that_says_so(tmp_path):
    done = run(tmp_path / "home", "chat", "--json", MENO_DATABASE_URL="postgresql://ana:s3cret@127.0.0.1:9/meno")
    assert done.returncode == 1
    assert "cannot be reached" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "s3cret" not in done.stdout + done.stderr


def test_without_its_driver_the_extra_is_named(tmp_path):
    without = "import sys; sys.modules['psycopg'] = None; from ui.cli import main; main()"
    settings = {"MENO_HOME": str(tmp_path / "home"), "MENO_DATABASE_URL": "postgresql://127.0.0.1/meno"}
    command = [sys.executable, "-c", without, "memory", "show"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **settings})
    assert done.returncode == 1
    assert "meno-coach[postgres]" in done.stderr
    assert "Traceback" not in done.stderr
