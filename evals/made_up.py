"""Made-up talk at scale: words as unequal as those of a language, and vectors that cost nothing."""

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

WORDS = 20_000
"""Different words; the n-th of them is said 1/n times as often as the first (Zipf)."""
LONG, SHORT = 15, 12
"""Words of an item and of a question: what is left of 30 spoken ones without those that say nothing."""
START = datetime(2026, 1, 5, 9, tzinfo=UTC)

Vectors = NDArray[np.float32]


class MadeUp:
    """An embedder that costs little: a text points where its words point together, each word one way of its own.

    So texts that share rare words lie close, as with an embedder that reads, and every pair of other
    texts lies a little differently.
    """

    dimensions = 384

    def __init__(self, name: str = "made-up") -> None:
        """Take the name that the record shall keep beside the vectors."""
        self.name = name

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors, the same for the same text."""
        rows = np.array([_together(frozenset(text.split())) for text in texts]).reshape(len(texts), self.dimensions)
        unit: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        return unit


def lines(rep_id: str, count: int) -> Iterator[str]:
    """Yield the lines of one rep's history to import, an hour apart; always the same for the same rep."""
    chance = random.Random(rep_id)
    for number in range(count):
        yield line(str(number), talk(chance, LONG), hours=number)


def line(item_id: str, text: str, *, hours: float = 0) -> str:
    """Return one line to import."""
    return json.dumps({"id": item_id, "at": (START + timedelta(hours=hours)).isoformat(), "text": text})


def talk(chance: random.Random, words: int) -> str:
    """Return so many words."""
    return " ".join(f"word{int(WORDS ** chance.random())}" for _ in range(words))


def _together(words: frozenset[str]) -> Vectors:
    together: Vectors = np.array([_direction(word) for word in sorted(words) or [""]]).sum(axis=0)
    return together


@lru_cache(maxsize=WORDS)
def _direction(word: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(word.encode(errors="replace")).digest()[:8], "big")
    return np.random.default_rng(seed).standard_normal(MadeUp.dimensions).astype(np.float32)
