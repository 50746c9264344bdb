"""Shares and other figures with their 95 % intervals."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from agent.domain.frozen import Frozen

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]

Z = 1.96
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
    value = float(hits.sum()) / count
    middle = (value + Z**2 / (2 * count)) / (1 + Z**2 / count)
    half = Z * sqrt(value * (1 - value) / count + Z**2 / (4 * count**2)) / (1 + Z**2 / count)
    return Share(value=value, low=max(0.0, middle - half), high=min(1.0, middle + half))
