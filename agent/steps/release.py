"""What is told of a group: from counts with noise on them to bands, and nothing that a true count decides."""

import math
from collections.abc import Mapping

from agent.domain.release import Edges, Spent, Tally
from agent.domain.theme import Band, GroupThemes, Period, Theme
from agent.ports.themes import Mechanism, Published

CLAIMS: Mapping[Band, float] = {Band.SOME: 0.10, Band.COMMON: 0.25, Band.MOST: 0.50}
"""The least share of a group's roster that each band claims."""
TOO_MUCH = 0.10
"""The most probable that a band may be to claim more than is true, whatever the counts are."""
EMPTY_SHOWN = 0.25
"""Of a group where nobody has any theme, how many may be shown on average."""
YEAR = 4
"""Quarters that the budget is for."""
ROUNDING = 1e-9


def chance_of(least: int, scale: float) -> float:
    """Return the probability that discrete Laplace noise of this scale is so much or more."""
    step = math.exp(-1 / scale)
    return step**least / (1 + step) if least > 0 else 1 - step ** (1 - least) / (1 + step)


def edges_for(size: int, scale: float) -> Edges:
    """Return the least noisy counts of each band, for a roster of this size and noise of this scale.

    A band begins a margin above its claim and above the band before it; noise alone makes up for the margin with a
    probability of `TOO_MUCH` at most.
    """
    margin = _least(scale, TOO_MUCH)
    some = max(claimed(Band.SOME, size) + margin, _least(scale, EMPTY_SHOWN / len(Theme)))
    common = max(claimed(Band.COMMON, size), some) + margin
    return Edges(some=some, common=common, most=max(claimed(Band.MOST, size), common) + margin)


def band_of(noisy: int, edges: Edges) -> Band | None:
    """Return the band of a noisy count, None for a theme that is not shown."""
    reached = (Band.MOST, edges.most), (Band.COMMON, edges.common), (Band.SOME, edges.some)
    return next((band for band, least in reached if noisy >= least), None)


def publish(tally: Tally, mechanism: Mechanism, told: GroupThemes) -> Published:
    """Return what is told of a group and what it costs; `told` is its release with no themes on it yet.

    Noise goes on the counts of all themes, chosen or not. A group without enough people costs nothing: what is told of
    it was known before.
    """
    if not tally.enough_people:
        return Published(told, None)
    edges = edges_for(tally.size, mechanism.scale)
    noisy = mechanism.noise([tally.counts.get(theme, 0) for theme in Theme])
    found = [(theme, band) for theme, count in zip(Theme, noisy, strict=True) if (band := band_of(count, edges))]
    found.sort(key=lambda one: list(Band).index(one[1]), reverse=True)
    spent = Spent(
        period=tally.period,
        group=tally.group,
        epsilon=mechanism.epsilon,
        mechanism=mechanism.name,
        scale=mechanism.scale,
        edges=edges,
    )
    return Published(told.model_copy(update={"themes": tuple(found)}), spent)


def spent_in_a_year(period: Period, epsilon: float, ledger: tuple[Spent, ...]) -> float:
    """Return the most that any four quarters in a row with this one have told of one person, this release included.

    Groups of a quarter share nobody, so a quarter costs what its dearest group does.
    """
    quarters: dict[int, float] = {}
    for entry in ledger:
        quarters[_number(entry.period)] = max(quarters.get(_number(entry.period), 0.0), entry.epsilon)
    this = _number(period)
    quarters[this] = max(quarters.get(this, 0.0), epsilon)
    years = (range(first, first + YEAR) for first in range(this - YEAR + 1, this + 1))
    return max(sum(quarters.get(number, 0.0) for number in year) for year in years)


def claimed(band: Band, size: int) -> int:
    """Return the fewest people that a band claims, of a roster of this size."""
    return math.ceil(CLAIMS[band] * size)


def _number(period: Period) -> int:
    return period.year * YEAR + period.quarter


def _least(scale: float, chance: float) -> int:
    least = 0
    while chance_of(least, scale) > chance:
        least += 1
    return least
