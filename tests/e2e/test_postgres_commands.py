"""The commands with the record on a PostgreSQL server."""

import json
from pathlib import Path

import psycopg
import pytest

from tests.support.processes import run

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "silent_champion.txt"


@pytest.fixture
def url(postgres):
    with postgres.database() as name:
        yield postgres.url(name)


@pytest.mark.long
def test_a_rep_is_coached_followed_up_and_erased(url, tmp_path):
    def meno(*arguments, said=""):
        done = run(tmp_path / "home", *arguments, said=said, MENO_DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        return done.stdout

    said = EXAMPLE.read_text()
    turns = meno("chat", "--json", "--user", "ana", "--now", "2026-11-22T09:00:00+01:00", said=said).splitlines()
    assert json.loads(turns[-1])["commitment"]["due_at"].startswith("2026-11-26T11:00")
    [opening] = meno("chat", "--json", "--new", "--user", "ana", "--now", "2026-11-29T09:00:00+01:00").splitlines()
    assert json.loads(opening)["move"] == "follow_up"
    assert "Dana" in json.loads(opening)["text"]
    done = run(tmp_path / "home", "memory", "erase", "--user", "ana", "--yes", MENO_DATABASE_URL=url)
    assert "write-ahead log" in done.stderr
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (0,)


def test_the_doctor_looks_at_the_database_and_shows_no_password(url, tmp_path):
    shown = url.replace("postgres:@", "postgres:s3cret@")
    done = run(tmp_path / "home", "doctor", MENO_DATABASE_URL=shown)
    assert done.returncode == 0, done.stdout
    assert "postgres:***@" in done.stdout
    assert "s3cret" not in done.stdout + done.stderr
