"""Nobody else takes part: whether the one person did must not be told by anything that exists or not."""

import random
from math import exp

from agent.domain.roster import Cohort, Roster
from agent.ports.themes import Mechanism
from agent.steps.release import edges_for
from evals.themes import exact
from evals.themes.attack import EXACT_COUNTS, Attack
from evals.themes.company import FIRST, Company, company, one_team
from evals.themes.guessing import ONE, likelihood, line_of


def alone(mechanism: Mechanism, quarters: int, size: int = 10, seed: int = 13) -> Attack:
    """Guess whether the only person who may take part did, by all that can be seen of a quarter from outside.

    Every other quarter nobody comes before it is over, and the roster grows in the middle of each. Whatever is seen in
    one of the two cases alone gives the person away, and is counted in `found`.
    """
    edges = edges_for(size, mechanism.scale)
    worlds = {ONE: 1}, {ONE: 0}
    toss, right = random.Random(seed), 0
    seen: tuple[set[object], set[object]] = set(), set()
    with company(one_team(size), mechanism) as attacked:
        attacked.budget_is_endless()
        period = FIRST
        for number in range(quarters):
            truth = toss.randrange(2)
            attacked.now, attacked.roster = period.begins_at, one_team(size)
            if number % 2:
                attacked.ballots.begin()
            if not truth:
                attacked.vote(period, [("team-0", ONE)])
            if number % 2:
                attacked.roster = _grown(size)
                attacked.ballots.begin()
            published = attacked.release(period)
            seen[truth].add((number % 2, len(published), _looks(attacked, size)))
            weighed = [likelihood(mechanism, size, (world,), published) for world in worlds]
            right += (weighed[1] > weighed[0]) == truth
            period = period.next
    ratio = exact.told_by_one_more(size, edges, mechanism.scale)
    chances = (exact.chances(count, edges, mechanism.scale) for count in (1, 0))
    return Attack(
        name=f"nobody else took part, {size} reps: counted or not",
        prior=1 / 2,
        posterior=1.0 if seen[0] ^ seen[1] else exact.posterior(1 / 2, ratio),
        line=exact.posterior(1 / 2, exp(mechanism.epsilon / 2)),
        measured=right / quarters,
        measured_line=line_of(exact.success(*chances), quarters),
        releases=quarters,
        found=len(seen[0] ^ seen[1]),
        without=f"{EXACT_COUNTS:.2f}",
    )


def _looks(attacked: Company, size: int) -> tuple[object, ...]:
    """What can be seen of the last quarter beside its bands."""
    last = attacked.releases.all()[-1]
    spent = [one for one in attacked.releases.ledger() if one.period == last.period]
    return last.group, last.cohorts, last.enough_people, tuple((one.epsilon, one.edges) for one in spent), size


def _grown(size: int) -> Roster:
    joined = Cohort(name="joined", parent="team", members=("new-0", "new-1"))
    return Roster(cohorts=(*one_team(size).cohorts, joined))
