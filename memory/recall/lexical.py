"""BM25 over one rep's history: of an item's own words, and of what stands around it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from memory.recall.lookup import Sought
from memory.recall.outline import Floats, Integers, Outline
from memory.record.postings import Places

K1 = 1.2
B = 0.75
NEIGHBOURS = 2
"""Items before and after that count as one window: an answer stands near the words of its question."""

Counts = NDArray[np.float32]


class Lexical(NamedTuple):
    """How well items match the words: by themselves, and with kin and neighbours; not below 0, unbounded."""

    alone: Floats
    around: Floats


class _Room(NamedTuple):
    """Where items stand once talks are set so far apart that no window reaches from one into the next."""

    at: Integers
    size: int

    def spread(self, values: Floats | Counts) -> Counts:
        """Return the values of all items, set apart."""
        spread = np.zeros(self.size, dtype=np.float32)
        spread[self.at] = values
        return spread


def lexical(outline: Outline, words: Sequence[Sought]) -> Lexical:
    """Score every item of an outline, not an empty one; the statistics are this rep's alone."""
    items = len(outline.keys)
    at = np.arange(items) + NEIGHBOURS * (outline.talks - outline.talks[0])
    room = _Room(at, int(at[-1]) + 1)
    short = _saturation(outline.lengths)
    long = room.spread(_saturation(_windows(room.spread(outline.lengths))[room.at].astype(np.float64)))
    alone = np.zeros(items)
    around = np.zeros(room.size, dtype=np.float32)
    for word in words:
        counts = np.zeros(items, dtype=np.float32)
        for kin in word.kin:
            places = _known(outline, kin.places)
            counts[places.keys] = np.maximum(counts[places.keys], kin.likeness)
        if word.places is not None:
            places = _known(outline, word.places)
            counts[places.keys] = places.counts
            weight = _rarity(items, len(places.keys)) * (K1 + 1)
            alone[places.keys] += weight * places.counts / (places.counts + short[places.keys])
        window = _windows(room.spread(counts))
        around += _rarity(items, int(np.count_nonzero(counts))) * (K1 + 1) * window / (window + long + (window == 0))
    return Lexical(alone, around[room.at].astype(np.float64))


def _known(outline: Outline, places: Places) -> Places:
    """Return where in the outline these items stand; one that is not this rep's has no place."""
    at = outline.places(places.keys)
    return Places(at[at >= 0], places.counts[at >= 0])


def _windows(values: Counts) -> Counts:
    """Return, for every place, the sum over the places at most `NEIGHBOURS` away."""
    total = values.copy()
    for distance in range(1, NEIGHBOURS + 1):
        total[distance:] += values[:-distance]
        total[:-distance] += values[distance:]
    return total


def _saturation(lengths: Floats) -> Floats:
    relative = lengths / max(float(lengths.mean()) if len(lengths) else 0.0, 1e-9)
    saturation: Floats = K1 * (1 - B + B * relative)
    return saturation


def _rarity(items: int, holding: int) -> float:
    return float(np.log1p((items - holding + 0.5) / (holding + 0.5)))
