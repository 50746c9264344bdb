"""How long talks stay without an answer, talks that ended before one came included (Kaplan and Meier)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_HALF = 0.5


class Watched(NamedTuple):
    """A talk: after how many turns the answer came, or for how many none did."""

    turns: float
    came: bool


class Step(NamedTuple):
    """The share of talks still without an answer after so many turns."""

    turns: float
    without: float


def survival(talks: Sequence[Watched]) -> tuple[Step, ...]:
    """Return the curve from (0, 1), a step for each turn at which an answer came; talks leave it where they ended."""
    ends = np.array([talk.turns for talk in talks], dtype=np.float64)
    came = np.array([talk.came for talk in talks], dtype=np.bool_)
    steps, without = [Step(0.0, 1.0)], 1.0
    for moment in np.unique(ends[came]):
        still = int((ends >= moment).sum())
        without *= 1 - int(((ends == moment) & came).sum()) / still
        steps.append(Step(float(moment), without))
    return tuple(steps)


def half_life(talks: Sequence[Watched]) -> float | None:
    """Return the turn by which half of the talks have had an answer, None where fewer have."""
    return next((step.turns for step in survival(talks) if step.without <= _HALF), None)


def half_life_interval(talks: Sequence[Watched], picks: NDArray[np.int64]) -> tuple[float, float]:
    """Return what lies between 2.5 and 97.5 % of the half-lives of talks drawn anew, one draw a row of `picks`.

    A draw without a half-life counts as the longest talk there is: it takes at least that long.
    """
    longest = max(talk.turns for talk in talks)
    drawn = [half_life([talks[index] for index in row]) for row in picks]
    low, high = np.quantile([longest if one is None else one for one in drawn], [0.025, 0.975])
    return float(low), float(high)
