"""Meno as a company runs it, in plain processes: a proxy, coaches, PostgreSQL and `chroma run`, all on loopback.

The proxy reads `deploy/Caddyfile`, the same file as the containers do.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.support import servers
from tests.support.ports import free_port
from tests.support.processes import MENO

ROOT = Path(__file__).parents[2]
CADDYFILE = ROOT / "deploy" / "Caddyfile"
STARTS_WITHIN = 120


class Coach:
    """One process of the page, as the environment configures it."""

    def __init__(self, folder: Path, name: str, **settings: str) -> None:
        self.home, self.name, self.port = folder / name, name, free_port()
        self.settings = settings
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.address}"

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace")

    @property
    def _log(self) -> Path:
        return self.home.with_suffix(".log")

    def start(self) -> None:
        """Start it; whether it is ready, `wait` says."""
        self.home.mkdir(parents=True, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("MENO_", "OPENAI_", "OTEL_"))}
        environment = kept | {"MENO_HOME": str(self.home), "MENO_PORT": str(self.port)} | self.settings
        with self._log.open("ab") as log:
            command = [*MENO, "ui", "--no-browser"]
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)

    def wait(self) -> None:
        """Wait until it is ready."""
        deadline = time.monotonic() + STARTS_WITHIN
        while self.status() != 200:
            assert self.process is not None
            assert self.process.poll() is None, self.log
            assert time.monotonic() < deadline, self.log
            time.sleep(0.1)

    def status(self) -> int:
        """Return what `/ready` answers, 0 when nobody does."""
        return status_of(f"{self.url}/ready")

    def kill(self) -> None:
        """End it as a crash would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Ask it to stop as an orchestrator does; return its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(number)
        return self.process.wait(timeout=60)


class Topology(NamedTuple):
    """What runs: the URL of the proxy, the coaches behind it, and what they share."""

    url: str
    coaches: tuple[Coach, ...]
    postgres: servers.Postgres
    database: str
    chroma: servers.ChromaServer


@contextmanager
def topology(folder: Path, postgres: servers.Postgres, *, coaches: int = 2, **settings: str) -> Iterator[Topology]:
    """Run everything until the block ends; without a proxy installed the test is skipped, or fails in CI."""
    program = _caddy()
    with ExitStack() as running:
        name = running.enter_context(postgres.database())
        chroma = running.enter_context(servers.chroma(folder / "chroma"))
        port = free_port()
        shared = {
            "MENO_DATABASE_URL": postgres.url(name),
            "MENO_CHROMA_URL": chroma.url,
            "MENO_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "MENO_TIMEZONE": "Europe/Berlin",
        }
        behind = tuple(Coach(folder, f"coach-{number}", **(shared | settings)) for number in range(1, coaches + 1))
        for coach in behind:
            running.callback(coach.kill)
            coach.start()
        for coach in behind:
            coach.wait()
        url = running.enter_context(_proxied(program, folder, port, behind))
        yield Topology(url, behind, postgres, name, chroma)


@contextmanager
def _proxied(program: str, folder: Path, port: int, behind: tuple[Coach, ...]) -> Iterator[str]:
    url = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "MENO_SITE": url,
        "MENO_COACHES": " ".join(coach.address for coach in behind),
        "MENO_STICKY_SECRET": "a-key-for-these-tests-alone",
        "XDG_DATA_HOME": str(folder / "caddy"),
        "XDG_CONFIG_HOME": str(folder / "caddy"),
    }
    with (folder / "caddy.log").open("ab") as log:
        command = [program, "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"]
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        deadline = time.monotonic() + STARTS_WITHIN
        while status_of(f"{url}/_stcore/health") != 200:
            assert process.poll() is None, (folder / "caddy.log").read_text()
            assert time.monotonic() < deadline, (folder / "caddy.log").read_text()
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=30)


def status_of(url: str) -> int:
    """Return the status of an answer, 0 when there is none."""
    try:
        with urlopen(url, timeout=10) as answer:
            return answer.status
    except HTTPError as error:
        error.close()
        return error.code
    except (URLError, OSError):
        return 0


def _caddy() -> str:
    if found := shutil.which("caddy"):
        return found
    reason = "caddy is not installed (apt-get install caddy)"
    if os.environ.get("MENO_DEMAND_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


def main() -> None:
    """Run it by hand until Ctrl+C, and say where it is: `python -m tests.support.topology FOLDER`."""
    folder = Path(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with servers.postgres() as postgres, topology(folder, postgres) as running:
        sys.stdout.write(" ".join((running.url, *(coach.url for coach in running.coaches))) + "\n")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            signal.pause()


if __name__ == "__main__":
    main()
