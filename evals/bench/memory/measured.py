"""What was measured of one way to remember, and how the search by meaning alone is measured of any."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.bench.figures import Cost, costed
from evals.bench.memory.scale import Ask, Cosines, Scale, as_near, made_up

Nearest = Callable[[str, NDArray[np.float32]], Cosines]
"""Finds the items of a rep that lie nearest to a unit vector, and returns how near they are."""


class Filled(NamedTuple):
    """What it cost to keep everyone's items, one rep after the other, and the megabytes they take on the disk."""

    cost: Cost
    disk_mb: float


class Meaning(NamedTuple):
    """What a search by meaning alone costs, and which share of the five nearest it finds."""

    cost: Cost
    found: float


class Asked(NamedTuple):
    """What it costs to ask: `whole` is a recall by words and meaning, `held_mb` what the process takes up for it."""

    whole: Cost
    meaning: Meaning
    held_mb: float


def by_meaning(nearest: Nearest, scale: Scale, asked: Sequence[Ask]) -> Meaning:
    """Measure a search by meaning alone, the embedding left out."""
    near: list[Cosines] = []
    cost = costed(_searches(nearest, asked, near))
    shares = [as_near(scale, one, found) for one, found in zip(asked, near, strict=True)]
    return Meaning(cost, sum(shares) / len(shares))


def _searches(nearest: Nearest, asked: Sequence[Ask], near: list[Cosines]) -> Iterator[Callable[[], object]]:
    for one in asked:
        search = partial(nearest, one.rep_id, made_up().embed([one.text])[0])
        yield lambda search=search: near.append(search())  # type: ignore[misc]
