"""Every attack and the utility beside it, as one command prints them."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.bootstrap import discrete_laplace
from agent.ports.themes import Mechanism
from evals.themes.alone import alone
from evals.themes.attack import Attack
from evals.themes.canaries import canaries
from evals.themes.forbidden import (
    erased_after_release,
    injected_labels,
    linked,
    open_quarter,
    read_again,
    strangers,
)
from evals.themes.guessing import knows_everyone_else, took_part, which_of_all
from evals.themes.noise import as_reckoned
from evals.themes.odd_companies import nested
from evals.themes.over_time import consecutive, same_for_a_year
from evals.themes.sybils import sybils
from evals.themes.utility import SIZES, Utility, utility

EPSILON = 1.0


class Effort(NamedTuple):
    """How often things are tried: in tests and CI, or to be published."""

    releases: int
    quarters: int
    tries: int
    draws: int
    groups: int


SHORT = Effort(releases=600, quarters=8, tries=25, draws=12_000, groups=100)
WHOLE = Effort(releases=20_000, quarters=200, tries=200, draws=240_000, groups=2_000)


def attacks(effort: Effort, mechanism: Mechanism | None = None) -> Iterator[Attack]:
    """Yield what came of each attack."""
    mechanism = mechanism or discrete_laplace(EPSILON)
    for size in (20, 50, 200):
        yield knows_everyone_else(mechanism, size, effort.releases)
    yield which_of_all(mechanism, 50)
    yield took_part(mechanism, 50, effort.releases)
    yield sybils(mechanism, effort.quarters)
    yield alone(mechanism, effort.quarters)
    yield consecutive(mechanism, 50, effort.releases, joins=False)
    yield consecutive(mechanism, 50, effort.releases, joins=True)
    yield same_for_a_year(mechanism, 50, effort.releases // 2)
    yield as_reckoned(mechanism, effort.draws)
    yield strangers(mechanism, effort.tries)
    yield read_again(mechanism, effort.tries)
    yield erased_after_release(mechanism, effort.tries)
    yield nested(effort.tries * 10)
    yield open_quarter(mechanism, effort.tries)
    yield injected_labels(mechanism)
    yield linked(mechanism, effort.tries)
    yield canaries()


def utilities(effort: Effort, mechanism: Mechanism | None = None) -> Iterator[Utility]:
    """Yield what groups of each size are told, with everybody taking part, and with seven, four and two of ten."""
    mechanism = mechanism or discrete_laplace(EPSILON)
    for part in (1.0, 0.7, 0.4, 0.2):
        for size in SIZES:
            yield utility(mechanism, size, effort.groups, part)
