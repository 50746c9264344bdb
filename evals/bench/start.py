"""From a cold start to the first question in the terminal, and to a page that answers."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from evals.bench.figures import Figure

RUNS = 5
GIVEN_UP = 60.0
MENO = [sys.executable, "-c", "from ui.cli import main; main()"]


def bench_start() -> list[Figure]:
    """Return the seconds to the first question and to a page that answers; medians of several cold starts."""
    first = sorted(_first_question() for _ in range(RUNS))[RUNS // 2]
    page = sorted(_page() for _ in range(RUNS))[RUNS // 2]
    return [
        Figure("start", "first question, terminal", first, "s", 3.0),
        Figure("start", "page answers", page, "s", 3.0),
    ]


@contextmanager
def _started(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "MENO_HOME": home, "MENO_MODEL": ""}
        process = subprocess.Popen(
            [*MENO, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        try:
            yield process
        finally:
            process.terminate()
            process.communicate()


def _first_question() -> float:
    began = time.perf_counter()
    with _started("chat", "--json") as process:
        assert process.stdout
        process.stdout.readline()
        return time.perf_counter() - began


def _page() -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.perf_counter()
    with _started("ui", "--port", str(port), "--no-browser"):
        while time.perf_counter() - began < GIVEN_UP:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                    return time.perf_counter() - began
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.02)
    return GIVEN_UP
