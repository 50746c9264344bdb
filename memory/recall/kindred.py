"""Words that mean much the same, as the embedder puts them: "budget" is kin to "cost", "afraid" to "scared".

A question seldom uses the words of its answer. The table holds every stem the embedder's tokenizer knows whole and
was written by `python -m memory.recall.learn_kindred`; names, numbers and rarer words have no kin.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

TABLE = "kindred.npz"
SCALE = 255


class Kin(NamedTuple):
    """A stem and how much it means what another does, from 0 to 1."""

    stem: str
    likeness: float


class _Table(NamedTuple):
    """Stems in order; of each the places of its kin, nearest first, and their likeness in parts of `SCALE`."""

    stems: NDArray[np.str_]
    places: NDArray[np.uint16]
    likeness: NDArray[np.uint8]


def kindred(stem: str) -> tuple[Kin, ...]:
    """Return the kin of a stem, nearest first; none of a stem that is not in the table."""
    table = _table()
    place = int(np.searchsorted(table.stems, stem))
    if place == len(table.stems) or table.stems[place] != stem:
        return ()
    known = table.likeness[place] > 0
    names = table.stems[table.places[place][known]]
    return tuple(
        Kin(str(name), like / SCALE) for name, like in zip(names, table.likeness[place][known].tolist(), strict=True)
    )


@cache
def _table() -> _Table:
    with files("memory.recall").joinpath(TABLE).open("rb") as file, np.load(file) as stored:
        return _Table(stored["stems"], stored["places"], stored["likeness"])
