"""Intervals of shares."""

from math import sqrt
from typing import NamedTuple

Z = 1.96
"""How many standard errors lie on each side of a figure within 95 %."""


class Interval(NamedTuple):
    """The ends of a 95 % interval."""

    low: float
    high: float


def wilson(hits: int, of: int) -> Interval:
    """Return Wilson's interval of a share; `of` is 1 or more."""
    value = hits / of
    middle = (value + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z * sqrt(value * (1 - value) / of + Z**2 / (4 * of**2)) / (1 + Z**2 / of)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))
