"""Writes the table of kindred words: `python -m memory.recall.learn_kindred`, about a minute.

The words are those the embedder's tokenizer knows whole; the likeness of two is how near the embedder puts them once
what all words share is taken away. Nothing else is read, so the table can be made again on any machine.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from memory.embedder import MiniLM
from memory.recall.kindred import SCALE, TABLE
from memory.runtime import open_tokenizer
from memory.weights import checked, locate
from memory.words import EMPTY, stem

NEIGHBOURS = 32
LEAST = 0.3
"""Likeness below which two words are strangers; chosen on conversations other than the one measured."""
AT_ONCE = 1_000
_WHOLE = re.compile(r"[a-z]{3,}")

Floats = NDArray[np.float32]


class Row(NamedTuple):
    """The nearest of all stems to one: where they stand, and how like each is (0 where none is)."""

    places: NDArray[np.intp]
    likeness: Floats


def main(path: Path) -> None:
    """Write the table to this file."""
    words = _words()
    rows = list(_nearest(_centred(MiniLM(threads=2).embed(list(words.values())))))
    np.savez_compressed(
        path,
        stems=np.array(list(words), dtype=np.str_),
        places=np.stack([row.places for row in rows]).astype(np.uint16),
        likeness=np.stack([np.rint(row.likeness * SCALE) for row in rows]).astype(np.uint8),
    )


def _words() -> dict[str, str]:
    """Return the commonest word of every stem, in the order of the stems."""
    vocabulary = open_tokenizer(checked(locate()).tokenizer, None).get_vocab()
    whole = sorted((word for word in vocabulary if _WHOLE.fullmatch(word)), key=lambda word: vocabulary[word])
    commonest: dict[str, str] = {}
    for word in whole:
        if word not in EMPTY:
            commonest.setdefault(stem(word), word)
    return dict(sorted(commonest.items()))


def _centred(vectors: Floats) -> Floats:
    centred = vectors - vectors.mean(axis=0)
    unit: Floats = centred / np.linalg.norm(centred, axis=1, keepdims=True)
    return unit


def _nearest(vectors: Floats) -> Iterator[Row]:
    for start in range(0, len(vectors), AT_ONCE):
        likeness = vectors[start : start + AT_ONCE] @ vectors.T
        for number, row in enumerate(likeness, start=start):
            row[number] = 0.0
            order = np.argsort(-row, kind="stable")[:NEIGHBOURS]
            yield Row(order, np.where(row[order] >= LEAST, row[order], 0.0))


if __name__ == "__main__":
    main(Path(__file__).with_name(TABLE))
