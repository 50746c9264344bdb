"""BM25 over one rep's history, item by item and over each item's neighbours."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from memory.recall.outline import Floats, Outline
from memory.record.postings import Places

K1 = 1.2
B = 0.75
NEIGHBOURS = 2
"""Items before and after that count as one window: an answer stands near the words of its question."""

Counts = NDArray[np.float64]


class Lexical(NamedTuple):
    """How well items match the words, alone and with their neighbours; not below 0, unbounded."""

    alone: Floats
    around: Floats


def lexical(outline: Outline, found: dict[str, Places]) -> Lexical:
    """Score every item of the outline by where the terms were found."""
    counts = np.zeros((len(found), len(outline.keys)))
    for row, places in enumerate(found.values()):
        at = outline.places(places.keys)
        counts[row, at[at >= 0]] = places.counts[at >= 0]
    around = sum_around(outline, counts)
    lengths = sum_around(outline, outline.lengths[np.newaxis])[0]
    return Lexical(_bm25(counts, outline.lengths), _bm25(around, lengths))


def sum_around(outline: Outline, rows: Counts, width: int = NEIGHBOURS) -> Counts:
    """Return, for every item, the sum over the items of the same talk that stand at most `width` away."""
    total = rows.copy()
    for distance in range(1, width + 1):
        together = outline.talks[distance:] == outline.talks[:-distance]
        total[:, distance:] += rows[:, :-distance] * together
        total[:, :-distance] += rows[:, distance:] * together
    return total


def _bm25(counts: Counts, lengths: Floats) -> Floats:
    """Score by Robertson and Zaragoza's BM25; the statistics are this rep's alone."""
    if not counts.size:
        return np.zeros(counts.shape[1])
    holding = (counts > 0).sum(axis=1, keepdims=True)
    rarity = np.log1p((counts.shape[1] - holding + 0.5) / (holding + 0.5))
    relative = lengths / max(float(lengths.mean()), 1e-9)
    scores: Floats = (rarity * counts * (K1 + 1) / (counts + K1 * (1 - B + B * relative))).sum(axis=0)
    return scores
