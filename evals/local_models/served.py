"""A small model served for as long as it is needed, by a process of its own."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from agent.errors import UsageError

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".venv-models"
SERVE = Path(__file__).with_name("serve.py")

START_SECONDS = 180.0
"""A gigabyte of weights is read before the first answer."""

END_SECONDS = 10.0

HOW_TO_INSTALL = "The small models are not installed: make models"


def weights_of(model: str, home: Path = HOME) -> Path:
    """Return where a model's weights lie once `make models` has put them there."""
    return home / "weights" / f"{model}.gguf"


def is_installed(model: str, home: Path = HOME) -> bool:
    """Whether this model can be served."""
    return weights_of(model, home).is_file()


def serving(model: str, threads: int, home: Path = HOME) -> Callable[[int], Sequence[str]]:
    """Return the command that serves this model, for any port. Raises UsageError when it is not installed."""
    if not is_installed(model, home):
        raise UsageError(HOW_TO_INSTALL)
    return lambda port: (
        str(home / "bin" / "python"),
        str(SERVE),
        str(weights_of(model, home)),
        str(port),
        str(threads),
    )


@contextmanager
def served(command: Callable[[int], Sequence[str]], log: Path, seconds: float = START_SECONDS) -> Iterator[str]:
    """Start this on a free port, and yield the address under which it answers; it is ended afterwards.

    What it says goes to `log`. Raises UsageError when it does not answer within so many seconds.
    """
    port = _free_port()
    environment = {**os.environ, "OMP_WAIT_POLICY": "passive"}
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("wb") as said,
        subprocess.Popen(
            command(port), stdin=subprocess.PIPE, stdout=said, stderr=subprocess.STDOUT, env=environment
        ) as process,
    ):
        try:
            url = f"http://127.0.0.1:{port}/v1"
            _wait(process, url, seconds, log)
            yield url
        finally:
            _end(process)


def _wait(process: "subprocess.Popen[bytes]", url: str, seconds: float, log: Path) -> None:
    until = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < until:
        try:
            if httpx.get(f"{url}/models", timeout=5).is_success:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    raise UsageError(f"The model does not answer at {url}; what its server said is in {log}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
