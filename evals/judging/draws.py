"""Turns drawn anew, talk by talk: how far a figure would move on other talks of the same sort.

Turns of one talk share a context or a deal, so they are not independent; a whole talk is drawn or not (cluster
bootstrap). A set with few talks is drawn turn by turn. The same turns give the same draws.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from evals.judging.share import ENDS, Flags, Numbers, Share, share

DRAWS = 1_000
FEWEST_TALKS = 20
_SEED = 0
_CELLS = 4_000_000
"""How many numbers are in hand at a time; more turns are worked through in more steps."""


class Draws:
    """How often each talk is in each draw."""

    def __init__(self, talks: Sequence[str]) -> None:
        """Draw these turns, given the talk of each."""
        names, of_turn = np.unique(np.array(talks), return_inverse=True)
        if len(names) < FEWEST_TALKS:
            of_turn = np.arange(len(talks))
        self._talk: NDArray[np.int64] = of_turn.astype(np.int64)
        groups = int(self._talk.max()) + 1
        random = np.random.default_rng(_SEED)
        self._counts = random.multinomial(groups, np.full(groups, 1 / groups), size=DRAWS).astype(np.float64)

    def share(self, hits: Flags, of: Flags) -> Share:
        """Return which share of some turns are hits; with Wilson's interval where every draw says the same."""
        if of.any():
            drawn = self.ratio((hits & of).astype(np.float64), of.astype(np.float64))
            if drawn.low < drawn.high:
                return drawn
        return share(hits & of, of)

    def ratio(self, above: Numbers, below: Numbers) -> Share:
        """Return the sum of what turns have above the line by the sum of what they have below, with its interval."""
        tops, bottoms = (self._counts @ np.bincount(self._talk, amounts) for amounts in (above, below))
        return _share(float(above.sum() / below.sum()), tops[bottoms > 0] / bottoms[bottoms > 0])

    def figure(self, figure: Callable[[Numbers], Numbers]) -> Share:
        """Return a figure of all turns with its interval.

        `figure` takes weights, a row for each draw and a column for each turn, and returns a number for each row; a
        row for which it has none (nan) is passed over.
        """
        step = max(1, _CELLS // len(self._talk))
        parts = [figure(self._counts[at : at + step, self._talk]) for at in range(0, DRAWS, step)]
        drawn = np.concatenate(parts)
        return _share(float(figure(np.ones((1, len(self._talk))))[0]), drawn[~np.isnan(drawn)])


def _share(value: float, drawn: Numbers) -> Share:
    low, high = (float(end) for end in np.quantile(drawn, ENDS))
    return Share(value=value, low=min(value, low), high=max(value, high))
