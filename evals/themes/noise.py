"""Whether the noise that is drawn is the noise that the guarantee is reckoned with."""

from collections import Counter

from agent.domain.theme import Theme
from agent.ports.themes import Mechanism
from agent.steps.release import chance_of
from evals.themes.attack import Attack

FARTHEST = 8
"""Noise beyond this, on either side, is counted together."""
LARGEST = 50.0
"""Of chi-square with 16 degrees of freedom: one honest run in 40,000 reaches so much."""


def as_reckoned(mechanism: Mechanism, draws: int) -> Attack:
    """Compare draws with the discrete Laplace distribution that all bounds here assume."""
    seen: Counter[int] = Counter()
    for _ in range(draws // len(Theme)):
        seen.update(max(-FARTHEST, min(FARTHEST, noise)) for noise in mechanism.noise([0] * len(Theme)))
    total = seen.total()
    apart = 0.0
    for value in range(-FARTHEST, FARTHEST + 1):
        ends = abs(value) == FARTHEST
        chance = chance_of(abs(value), mechanism.scale)
        chance -= 0 if ends else chance_of(abs(value) + 1, mechanism.scale)
        apart += (seen[value] - total * chance) ** 2 / (total * chance)
    return Attack("noise drawn otherwise than it is reckoned with", found=int(apart > LARGEST), tried=total)
