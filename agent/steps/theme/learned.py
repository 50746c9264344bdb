"""What was learned from sentences of reps: how near a sentence is in meaning to each theme, and to none."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.domain.theme import Theme

FILE = "weights.npz"
"""Written by `python -m evals.theme_list.fit`."""
CLASSES = (*Theme, "none")
SHARPNESS = 6.0
"""How much more of a sentence goes to the theme it is nearest to."""


class Learned(NamedTuple):
    """A linear reading of vectors."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def shares(self, vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return a row for each vector with the share of each of `CLASSES`; a row adds up to 1."""
        near = np.exp(SHARPNESS * (vectors.astype(np.float64) @ self.weights + self.bias))
        shares: NDArray[np.float64] = near / near.sum(axis=1, keepdims=True)
        return shares


@cache
def learned(embedder: str) -> Learned:
    """Return what was learned with this embedder. Raises KeyError for one that nothing was learned with."""
    with files("agent.steps.theme").joinpath(FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        named: Sequence[str] = [str(one) for one in kept["classes"]]
        if tuple(named) != tuple(str(one) for one in CLASSES) or str(kept["embedder"]) != embedder:
            raise KeyError(f"{FILE} was not learned with {embedder} for {', '.join(map(str, CLASSES))}")
        return Learned(kept["weights"].astype(np.float64), kept["bias"].astype(np.float64))
