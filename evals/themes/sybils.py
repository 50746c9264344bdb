"""All of a team but one belong to the attacker, and the whole of the product stands between: roster, ballots, store."""

import random
from math import exp

from agent.ports.themes import Mechanism
from agent.steps.release import edges_for
from evals.themes import exact
from evals.themes.attack import EXACT_COUNTS, Attack
from evals.themes.company import FIRST, company, one_team
from evals.themes.guessing import ONE, OTHER, likelihood, line_of

SMALLEST = 10


def sybils(mechanism: Mechanism, quarters: int, size: int = SMALLEST, seed: int = 11) -> Attack:
    """Guess the one real person's theme in the smallest team there is, the others voting so that it tells the most."""
    edges = edges_for(size, mechanism.scale)
    one, other = exact.best_place(size, edges, mechanism.scale)
    toss, right = random.Random(seed), 0
    worlds = {ONE: one + 1, OTHER: other}, {ONE: one, OTHER: other + 1}
    planted = [ONE] * one + [OTHER] * other
    with company(one_team(size), mechanism) as attacked:
        attacked.budget_is_endless()
        period = FIRST
        for _ in range(quarters):
            truth = toss.randrange(2)
            attacked.vote(period, [(f"team-{number}", theme) for number, theme in enumerate(planted, start=1)])
            attacked.vote(period, [("team-0", (ONE, OTHER)[truth])])
            seen = attacked.release(period)
            weighed = [likelihood(mechanism, size, (world,), seen) for world in worlds]
            guess = toss.randrange(2) if weighed[0] == weighed[1] else weighed.index(max(weighed))
            right += guess == truth
            period = period.next
    ratio = exact.told_by_a_change(size, edges, mechanism.scale)
    return Attack(
        name=f"sybils: {size - 1} of {size} accounts are the attacker's",
        prior=1 / 2,
        posterior=exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon)),
        measured=right / quarters,
        measured_line=line_of(exact.guessed_from(one, other, edges, mechanism.scale), quarters),
        releases=quarters,
        without=f"{EXACT_COUNTS:.2f}",
    )
