"""OpenDP's discrete Laplace noise; the one place that knows OpenDP, which is loaded for a release alone."""

import math
from collections.abc import Sequence

from agent.domain.theme import Theme
from agent.errors import UsageError
from agent.ports.themes import Mechanism

NAME = "opendp discrete laplace"
CHANGED = 2
"""Counts that a rep moves who chose another theme than they did: one down, one up."""


def discrete_laplace(epsilon: float) -> Mechanism:
    """Return noise that tells at most ε of anybody, by OpenDP's own reckoning.

    Raises UsageError when OpenDP is not installed.
    """
    try:
        import opendp.prelude as dp
    except ImportError as error:
        raise UsageError("A release needs OpenDP: install Meno with its extra, meno-coach[teams].") from error
    dp.enable_features("contrib")
    counts = dp.vector_domain(dp.atom_domain(T="i32"), size=len(Theme)), dp.l1_distance(T="i32")
    scale = CHANGED / epsilon
    measurement = dp.m.make_laplace(*counts, scale=scale)
    while measurement.map(CHANGED) > epsilon:  # type: ignore[no-untyped-call]  # rounding
        scale = math.nextafter(scale, math.inf)
        measurement = dp.m.make_laplace(*counts, scale=scale)

    def noisy(exact: Sequence[int]) -> Sequence[int]:
        return [int(count) for count in measurement(list(exact))]

    return Mechanism(name=f"{NAME} {dp.__version__}", epsilon=epsilon, scale=scale, noise=noisy)
