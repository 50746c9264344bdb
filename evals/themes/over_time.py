"""Attackers who put several looks together: quarters beside each other, a year, noise drawn again and again."""

from math import exp

from agent.ports.themes import Mechanism
from agent.steps.release import edges_for
from evals.themes import exact
from evals.themes.attack import EXACT_COUNTS, Attack
from evals.themes.guessing import ONE, OTHER, guessed, line_of


def consecutive(mechanism: Mechanism, size: int, releases: int, *, joins: bool) -> Attack:
    """Compare a quarter with one in which a person was not there yet, or no longer; all others keep their themes."""
    edges = edges_for(size, mechanism.scale)
    ratio = exact.told_by_a_change(size, edges, mechanism.scale)
    one, other = exact.best_place(size, edges, mechanism.scale)
    alone = {ONE: one, OTHER: other}
    present = {ONE: one + 1, OTHER: other}, {ONE: one, OTHER: other + 1}
    pairs = [(alone, world) if joins else (world, alone) for world in present]
    return Attack(
        name=f"two quarters compared, {size} reps, one who {'joined' if joins else 'left'}",
        prior=1 / 2,
        posterior=exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon)),
        measured=guessed(mechanism, size, (pairs[0], pairs[1]), releases),
        measured_line=line_of(exact.guessed_from(one, other, edges, mechanism.scale), releases),
        releases=releases,
        without=f"{EXACT_COUNTS:.2f}",
    )


def same_for_a_year(mechanism: Mechanism, size: int, releases: int, quarters: int = 4) -> Attack:
    """Guess the theme of a person who has the same one in every quarter of a year, all else being known."""
    edges = edges_for(size, mechanism.scale)
    ratio = exact.told_by_a_change(size, edges, mechanism.scale) ** quarters
    one, other = exact.best_place(size, edges, mechanism.scale)
    worlds = {ONE: one + 1, OTHER: other}, {ONE: one, OTHER: other + 1}
    share = exact.guessed_from(one, other, edges, mechanism.scale, quarters)
    return Attack(
        name=f"{quarters} quarters together, {size} reps, one whose theme never changes",
        prior=1 / 2,
        posterior=exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon * quarters)),
        measured=guessed(mechanism, size, (worlds[:1] * quarters, worlds[1:] * quarters), releases),
        measured_line=line_of(share, releases),
        releases=releases,
        without=f"{EXACT_COUNTS:.2f}",
    )


def redrawn(mechanism: Mechanism, size: int, looks: int, releases: int) -> float:
    """Return how often the guess would be right if the noise were drawn anew for every look at the same counts."""
    one, other = exact.best_place(size, edges_for(size, mechanism.scale), mechanism.scale)
    worlds = {ONE: one + 1, OTHER: other}, {ONE: one, OTHER: other + 1}
    return guessed(mechanism, size, (worlds[:1] * looks, worlds[1:] * looks), releases)
