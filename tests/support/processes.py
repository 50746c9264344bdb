"""Real `meno` processes on one data folder, and the troubles of a disk."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

MENO = [sys.executable, "-c", "from ui.cli import main; main()"]
NO_LIMIT = resource.RLIM_INFINITY
PR_CAPBSET_DROP = 24
RIGHTS_OF_ROOT = (0, 1, 2, 3)
"""CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER: with them, the rights of files mean nothing to root."""
SOMEBODY_ELSE = 65534


def environment(home: Path, **settings: str) -> dict[str, str]:
    """Return what a process needs to work in this folder, in Berlin unless said otherwise."""
    return {**os.environ, "MENO_HOME": str(home), "MENO_TIMEZONE": "Europe/Berlin", **settings}


def run(home: Path, *arguments: str, said: str = "", prepare: Callable[[], None] | None = None, **settings: str):
    """Run a command of Meno's to its end."""
    return subprocess.run(
        [*MENO, *arguments],
        input=said,
        capture_output=True,
        text=True,
        env=environment(home, **settings),
        timeout=200,
        preexec_fn=prepare,
        check=False,
    )


class Chat:
    """`meno chat --json`, one message at a time."""

    def __init__(self, home: Path, *arguments: str, prepare: Callable[[], None] | None = None, **settings: str) -> None:
        self.process = subprocess.Popen(
            [*MENO, "chat", "--json", "--minutes", "240", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(home, **settings),
            preexec_fn=prepare,
        )
        self.opening = self._read()

    def say(self, words: str) -> dict[str, Any]:
        """Send a message and return the object that answers it."""
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self._read()

    def little_room(self, size: int = NO_LIMIT) -> None:
        """From now on let no file of this process grow beyond so many bytes; without a number the room is back."""
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (size, NO_LIMIT))

    def kill(self) -> None:
        """End it as a crash would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def leave(self) -> tuple[int, str]:
        """End the conversation; return the exit code and what was said on standard error."""
        _, errors = self.process.communicate(timeout=100)
        return self.process.returncode, errors

    def _read(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        assert line, self.process.communicate()[1]
        return json.loads(line)


@contextmanager
def chatting(home: Path, *arguments: str, **settings: Any) -> Iterator[Chat]:
    """Give a conversation, and end it whatever happens."""
    chat = Chat(home, *arguments, **settings)
    try:
        yield chat
    finally:
        if chat.process.poll() is None:
            chat.kill()


def rights_count() -> None:
    """Let the rights of files count for this process, even when it runs as root."""
    if os.geteuid() == 0:
        for capability in RIGHTS_OF_ROOT:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let a folder and everything in it be somebody else's, to be read and not written, until the block ends."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away, and what is one's own Meno makes writable again")
    before = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
    for path in before:
        os.chown(path, SOMEBODY_ELSE, SOMEBODY_ELSE)
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield
    finally:
        for path, mode in before.items():
            os.chown(path, 0, 0)
            path.chmod(mode)
