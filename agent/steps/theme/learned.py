"""What was learned from labelled sentences and sessions: how much words and meaning speak for each theme, and none."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.domain.theme import Theme
from agent.steps.theme.words import weighed

FILE = "weights.npz"
"""Written by `python -m evals.theme_list.fit`."""
CLASSES = (*Theme, "none")
WORDS = 1.5
"""How much words weigh beside meaning."""
OPENING, OPENING_WEIGHT = 2, 2.0
"""How many sentences say what a rep came for, and how much more their meaning weighs than the others'.

Chosen, as everything here, on the training sessions of evals/data/themes with one author left out at a time.
"""


class Learned(NamedTuple):
    """A linear reading of what is said: its meaning as a vector, and its words."""

    weights: NDArray[np.float64]
    """A row for each number of a vector, then one for each word, last one for nothing; a column for each class."""
    places: Mapping[str, int]
    rarity: NDArray[np.float64]

    def scores(self, sentences: Sequence[str], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return how much what is said speaks for each of `CLASSES`: about 1 where it is plain, about 0 where not.

        `vectors` has a row for each sentence, of which there is one at least.
        """
        said = row_of(sentences, vectors, self.places, self.rarity)
        scores: NDArray[np.float64] = said @ self.weights[:-1] + self.weights[-1]
        return scores


def row_of(
    sentences: Sequence[str], vectors: NDArray[np.float32], places: Mapping[str, int], rarity: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return what is said as one row: the mean of its vectors at length 1, then its words."""
    weights = [OPENING_WEIGHT if place < OPENING else 1.0 for place in range(len(sentences))]
    meaning = np.average(vectors.astype(np.float64), axis=0, weights=weights)
    (words,) = weighed([" ".join(sentences)], places, rarity)
    return np.concatenate([meaning / (np.linalg.norm(meaning) or 1.0), WORDS * words])


@cache
def learned(embedder: str) -> Learned:
    """Return what was learned with this embedder. Raises KeyError for one that nothing was learned with."""
    with files("agent.steps.theme").joinpath(FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        named: Sequence[str] = [str(one) for one in kept["classes"]]
        if tuple(named) != tuple(str(one) for one in CLASSES) or str(kept["embedder"]) != embedder:
            raise KeyError(f"{FILE} was not learned with {embedder} for {', '.join(map(str, CLASSES))}")
        places = {word: place for place, word in enumerate(str(kept["words"]).split("\n"))}
        return Learned(kept["weights"].astype(np.float64), places, kept["rarity"].astype(np.float64))
