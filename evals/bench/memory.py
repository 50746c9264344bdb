"""Recall at scale, without the embedding: vectors are made up, so that 100,000 items take minutes, not an hour."""

import hashlib
import json
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agent.bootstrap import Memory
from evals.bench.figures import Figure, timed

REPS, EACH, MOST = 1_000, 100, 10_000
QUERIES = 300
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
WORDS = [f"word{number}" for number in range(4_000)]


class MadeUp:
    """An embedder that costs nothing: a unit vector of its own for every text."""

    name = "made-up"
    dimensions = 384

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, the same for the same text."""
        seeds = (int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") for text in texts)
        rows = np.array([np.random.default_rng(seed).standard_normal(self.dimensions) for seed in seeds])
        unit: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit


def bench_memory(reps: int = REPS, each: int = EACH, most: int = MOST) -> list[Figure]:
    """Return the milliseconds of recall over many reps, and for one with a long history."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as home:
        memory = Memory.open(Path(home), embedder=MadeUp())
        for number in range(reps):
            memory.import_lines(f"rep {number}", list(_lines(chance, each)))
        memory.import_lines("long", list(_lines(chance, most)))
        many = timed(list(_recalls(memory, chance, [f"rep {chance.randrange(reps)}" for _ in range(QUERIES)])))
        timed(list(_recalls(memory, chance, ["long"])))
        long = timed(list(_recalls(memory, chance, ["long"] * QUERIES)))
        memory.close()
    return [
        Figure("memory", f"recall p50, {reps:,} reps with {each} items", many.p50, "ms"),
        Figure("memory", f"recall p95, {reps:,} reps with {each} items", many.p95, "ms", 10.0),
        Figure("memory", f"recall p50, one rep with {most:,} items", long.p50, "ms"),
        Figure("memory", f"recall p95, one rep with {most:,} items", long.p95, "ms", 10.0),
    ]


def _lines(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        at = START + timedelta(hours=number)
        yield json.dumps({"id": str(number), "at": at.isoformat(), "text": _words(chance, 15)})


def _recalls(memory: Memory, chance: random.Random, reps: Sequence[str]) -> Iterator[Callable[[], object]]:
    for rep in reps:
        yield partial(memory.recall.about, rep, _words(chance, 12))


def _words(chance: random.Random, count: int) -> str:
    """Return words that are as unequal as those of a language: few common, many rare."""
    return " ".join(WORDS[min(int(chance.paretovariate(0.6)), len(WORDS)) - 1] for _ in range(count))
