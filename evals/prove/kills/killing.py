"""A piece of work in a process of its own, killed at some moment, and what it said until then."""

import random
import time
from collections.abc import Callable
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

CONTEXT = get_context("forkserver")
LOADED_ONCE = ["agent.bootstrap", "chromadb", "alembic.command"]
"""Loaded by the process that the others are forked from, so that a kill costs no start; none of them is used there."""
LONGEST_START = 120.0
LONGEST_WORK = 600.0

Said = TypeVar("Said")
Say = Callable[[Said], None]
Work = Callable[[Path, int, Say[Said | None]], None]
"""Does something in a data folder, as the run of this number; says None when it begins, then what it has done."""


class EndedByItself(RuntimeError):
    """The work failed before it was killed."""


class Moment(NamedTuple):
    """When to kill: after so many words, and then a share of the longest time that one of them took.

    So a kill falls into the middle of the work, however slow the machine is just now; `first` is how
    many seconds a word takes while none was heard.
    """

    words: int
    share: float
    first: float


def moment(chance: random.Random, most_words: int, first: float) -> Moment:
    """Return a moment drawn by lot, within or between the first words and one more than so many."""
    return Moment(chance.randint(0, most_words), chance.uniform(0, 1.2), first)


class _Heard(NamedTuple, Generic[Said]):
    said: tuple[Said, ...]
    has_ended: bool
    longest: float


def killed(work: Work[Said], home: Path, number: int, when: Moment) -> tuple[Said, ...]:
    """Return what the work said was done until it was killed.

    Work that is done sooner is not killed. Raises EndedByItself.
    """
    CONTEXT.set_forkserver_preload(LOADED_ONCE)
    reading, writing = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_run, args=(work, home, number, writing), daemon=True)
    process.start()
    writing.close()
    try:
        begun: _Heard[None] = _heard(reading, LONGEST_START, most=1)
        early: _Heard[Said] = _heard(reading, LONGEST_WORK, most=when.words)
        late: _Heard[Said] = _heard(reading, when.share * (early.longest or when.first))
        has_ended = early.has_ended or late.has_ended
        if not has_ended:
            process.kill()
        process.join()
        if not begun.said or (has_ended and process.exitcode):
            raise EndedByItself(f"{work.__module__} ended by itself after {(*early.said, *late.said)[-1:]}")
        last: _Heard[Said] = _heard(reading, 0.0)
        return (*early.said, *late.said, *last.said)
    finally:
        process.kill()
        process.join()
        reading.close()


def _heard(reading: Connection, seconds: float, most: int | None = None) -> _Heard[Said]:
    """Hear for so many seconds, or until so much was said; what was said before counts too."""
    started = time.monotonic()
    said: list[Said] = []
    heard = [started]
    has_ended = False
    try:
        while len(said) != most and reading.poll(max(started + seconds - time.monotonic(), 0.0)):
            said.append(reading.recv())
            heard.append(time.monotonic())
    except EOFError:
        has_ended = True
    return _Heard(tuple(said), has_ended, max((after - before for before, after in pairwise(heard)), default=0.0))


def _run(work: Work[Said], home: Path, number: int, writing: Connection) -> None:
    work(home, number, writing.send)
