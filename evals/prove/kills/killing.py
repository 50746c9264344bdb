"""A piece of work in a process of its own, killed at some moment, and what it said until then."""

import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

CONTEXT = get_context("forkserver")
LOADED_ONCE = ["agent.bootstrap", "chromadb", "alembic.command"]
"""Loaded by the process that the others are forked from, so that a kill costs no start; none of them is used there."""
LONGEST_START = 120.0

Said = TypeVar("Said")
Say = Callable[[Said], None]
Work = Callable[[Path, int, Say[Said | None]], None]
"""Does something in a data folder, as the run of this number; says None when it begins, then what it has done."""


class EndedByItself(RuntimeError):
    """The work failed before it was killed."""


class _Heard(NamedTuple, Generic[Said]):
    said: tuple[Said, ...]
    has_ended: bool


def killed(work: Work[Said], home: Path, number: int, moment: float) -> tuple[Said, ...]:
    """Return what the work said was done until it was killed, so many seconds after it began.

    Work that is done sooner is not killed. Raises EndedByItself.
    """
    CONTEXT.set_forkserver_preload(LOADED_ONCE)
    reading, writing = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_run, args=(work, home, number, writing), daemon=True)
    process.start()
    writing.close()
    try:
        begun: _Heard[None] = _heard(reading, LONGEST_START, most=1)
        said: _Heard[Said] = _heard(reading, moment)
        if not said.has_ended:
            process.kill()
        process.join()
        if not begun.said or (said.has_ended and process.exitcode):
            raise EndedByItself(f"{work.__module__} ended by itself after {(*begun.said, *said.said)[-1:]}")
        late: _Heard[Said] = _heard(reading, 0.0)
        return (*said.said, *late.said)
    finally:
        process.kill()
        process.join()
        reading.close()


def _heard(reading: Connection, seconds: float, most: int | None = None) -> _Heard[Said]:
    """Hear for so many seconds, or until so much was said; what was said before counts too."""
    until = time.monotonic() + seconds
    said: list[Said] = []
    try:
        while len(said) != most and reading.poll(max(until - time.monotonic(), 0.0)):
            said.append(reading.recv())
    except EOFError:
        return _Heard(tuple(said), has_ended=True)
    return _Heard(tuple(said), has_ended=False)


def _run(work: Work[Said], home: Path, number: int, writing: Connection) -> None:
    work(home, number, writing.send)
