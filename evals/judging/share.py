"""Shares and other figures with their 95 % intervals."""

import numpy as np
from numpy.typing import NDArray

from agent.domain.frozen import Frozen
from evals.intervals import wilson

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]

ENDS = (0.025, 0.975)


class Share(Frozen):
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


def share(hits: Flags, of: Flags) -> Share:
    """Return which share of some turns are hits, with Wilson's interval; all zero when there are none."""
    count = int(of.sum())
    if not count:
        return Share(value=0.0, low=0.0, high=0.0)
    found = int(hits.sum())
    interval = wilson(found, count)
    return Share(value=found / count, low=interval.low, high=interval.high)
