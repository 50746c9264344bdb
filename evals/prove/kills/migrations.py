"""A data folder of an older version is brought up to date: whole, or again from the start."""

import random
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import perf_counter

from agent.bootstrap import Memory
from agent.errors import MemoryStoreError
from evals.prove.kills.canaries import Marked, texts_on_disk
from evals.prove.kills.killing import Moment, Say, killed, moment
from evals.prove.kills.report import KillReport

RELEASED = Path(__file__).parents[3] / "tests" / "data" / "homes" / "0.1.0.tar.xz"
REPS = ("ana", "ben")

Held = Mapping[str, str]
"""Everything held of each rep, as the rep would take it along."""


def kill_in_migrations(folder: Path, kills: int, seed: int = 4) -> KillReport:
    """Kill the first start on a folder of 0.1.0 that many times; then open it, compare, and erase everyone in it."""
    chance = random.Random(seed)
    whole = _unpacked(folder / "whole")
    seconds = max(killed(work, whole, 0, Moment(1, 0.0, 0.0)))
    upgraded = _held(whole)
    lost = came_back = torn = 0
    for number in range(kills):
        home = _unpacked(folder / str(number))
        killed(work, home, number, moment(chance, 0, seconds))
        try:
            held = _held(home)
        except MemoryStoreError:
            torn += 1
            continue
        lost += sum(held[rep_id] != upgraded[rep_id] for rep_id in REPS)
        came_back += _left_after_erasure(home)
    return KillReport("migrations", kills, kills * len(REPS), lost, came_back, torn)


def work(home: Path, number: int, say: Say[float | None]) -> None:
    """Open an old folder, which brings it up to date, and say how many seconds that took."""
    say(None)
    started = perf_counter()
    memory = Memory.open(home, embedder=Marked())
    say(perf_counter() - started)
    memory.close()


def _unpacked(home: Path) -> Path:
    with tarfile.open(RELEASED) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # early releases of Python 3.11 know none
        archive.extractall(home)
    return home


def _held(home: Path) -> Held:
    memory = Memory.open(home, embedder=Marked())
    held = {rep_id: memory.export(rep_id) for rep_id in REPS}
    memory.close()
    return held


def _left_after_erasure(home: Path) -> int:
    """Return how many of the texts of everyone are on the disk when all are erased, old copies included."""
    memory = Memory.open(home, embedder=Marked())
    said: list[Iterable[str]] = []
    for rep_id in REPS:
        said.append([item.text for item in memory.items(rep_id)])
        memory.erase(rep_id)
    memory.close()
    return texts_on_disk(home, [text for texts in said for text in texts])
