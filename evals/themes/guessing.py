"""Attackers who guess one person's theme, by what every release makes more probable."""

import random
from collections.abc import Sequence
from math import exp, sqrt

from agent.domain.release import Tally
from agent.domain.theme import Band, GroupThemes, Period, Theme
from agent.ports.themes import Mechanism
from agent.steps.release import edges_for, publish
from evals.themes import exact
from evals.themes.attack import EXACT_COUNTS, Attack
from evals.themes.company import FIRST, in_utc

ERRORS = 4
"""Standard errors that a measured share may lie above the exact one."""
ONE, OTHER = Theme.PRICE, Theme.SILENCE
"""The two themes that an attacker wavers between."""
BY_BAND = {None: 0, Band.SOME: 1, Band.COMMON: 2, Band.MOST: 3}
AT = in_utc(2026, 4, 1)

World = dict[Theme, int]
"""How many chose each theme."""


def knows_everyone_else(mechanism: Mechanism, size: int, releases: int, name: str = "") -> Attack:
    """Guess which of two themes a person has, knowing what everyone else chose, where that tells the most."""
    edges = edges_for(size, mechanism.scale)
    ratio = exact.told_by_a_change(size, edges, mechanism.scale)
    one, other = exact.best_place(size, edges, mechanism.scale)
    share = exact.guessed_from(one, other, edges, mechanism.scale)
    worlds = {ONE: one + 1, OTHER: other}, {ONE: one, OTHER: other + 1}
    return Attack(
        name=name or f"knows everyone else, {size} reps: which of two themes",
        prior=1 / 2,
        posterior=exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon)),
        measured=guessed(mechanism, size, (worlds[:1], worlds[1:]), releases),
        measured_line=line_of(share, releases),
        releases=releases,
        without=f"{EXACT_COUNTS:.2f}",
    )


def which_of_all(mechanism: Mechanism, size: int) -> Attack:
    """Guess which of all themes a person has, each as likely before."""
    edges = edges_for(size, mechanism.scale)
    ratio = exact.told_by_a_change(size, edges, mechanism.scale)
    prior = 1 / len(Theme)
    counts = [size // len(Theme)] * len(Theme)
    return Attack(
        name=f"knows everyone else, {size} reps: which of all themes",
        prior=prior,
        posterior=exact.posterior(prior, ratio),
        line=exact.posterior(prior, exp(mechanism.epsilon)),
        measured=exact.success_among_all(counts, edges, mechanism.scale),
        measured_line=exact.posterior(prior, exp(mechanism.epsilon)),
        releases=1,
        without=f"{EXACT_COUNTS:.2f}",
    )


def took_part(mechanism: Mechanism, size: int, releases: int) -> Attack:
    """Guess whether a person's sessions were counted at all, knowing what everyone else chose."""
    edges = edges_for(size, mechanism.scale)
    ratio = exact.told_by_one_more(size, edges, mechanism.scale)
    worlds = {ONE: edges.some}, {ONE: edges.some - 1}
    first, second = (exact.chances(world[ONE], edges, mechanism.scale) for world in worlds)
    return Attack(
        name=f"knows everyone else, {size} reps: counted or not",
        prior=1 / 2,
        posterior=exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon / 2)),
        measured=guessed(mechanism, size, (worlds[:1], worlds[1:]), releases),
        measured_line=line_of(exact.success(first, second), releases),
        releases=releases,
        without=f"{EXACT_COUNTS:.2f}",
    )


def released(mechanism: Mechanism, size: int, counts: World, period: Period = FIRST) -> GroupThemes:
    """Return what is published of a group with these counts."""
    tally = Tally(period=period, group="team", cohorts=("team",), size=size, enough_people=True, counts=counts)
    told = GroupThemes(period=period, group="team", cohorts=("team",), enough_people=True, released_at=AT)
    return publish(tally, mechanism, told).themes


def guessed(
    mechanism: Mechanism, size: int, worlds: tuple[Sequence[World], Sequence[World]], releases: int, seed: int = 7
) -> float:
    """Return how often the likelier of two worlds, each a row of quarters, is the one whose releases were seen."""
    toss, right = random.Random(seed), 0
    for _ in range(releases):
        truth = toss.randrange(2)
        seen = [released(mechanism, size, counts) for counts in worlds[truth]]
        weighed = [likelihood(mechanism, size, world, seen) for world in worlds]
        guess = toss.randrange(2) if weighed[0] == weighed[1] else weighed.index(max(weighed))
        right += guess == truth
    return right / releases


def likelihood(mechanism: Mechanism, size: int, world: Sequence[World], seen: Sequence[GroupThemes]) -> float:
    """Return how probable what was seen is, quarter by quarter, in a world with these counts."""
    edges, weight = edges_for(size, mechanism.scale), 1.0
    for counts, one in zip(world, seen, strict=True):
        bands = dict(one.themes)
        for theme in (ONE, OTHER):
            weight *= exact.chances(counts.get(theme, 0), edges, mechanism.scale)[BY_BAND[bands.get(theme)]]
    return weight


def line_of(share: float, releases: int) -> float:
    """Return what a share that is exactly so large may be measured as in so many releases."""
    return share + ERRORS * sqrt(share * (1 - share) / releases)
