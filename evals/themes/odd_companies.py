"""Companies of teams within teams, as odd as they come, in which nobody may be in two groups."""

import random

from agent.domain.roster import ENOUGH, Cohort, Roster
from evals.themes.attack import Attack


def nested(tries: int, seed: int = 3) -> Attack:
    """Look for a person in two groups of a quarter, or a group with fewer people than enough, in odd companies."""
    toss, found = random.Random(seed), 0
    for _ in range(tries):
        groups = _odd_company(toss).groups()
        members = [member for group in groups for member in group.members]
        cohorts = [name for group in groups for name in group.cohorts]
        found += len(set(members)) != len(members) or len(set(cohorts)) != len(cohorts)
        found += any(group.enough_people and len(group.members) < ENOUGH for group in groups)
    return Attack("nested teams: a person in two groups", found=found, tried=tries)


def _odd_company(toss: random.Random) -> Roster:
    cohorts: list[Cohort] = []
    for number in range(toss.randint(1, 12)):
        parent = None if number == 0 else toss.choice([None, *(one.name for one in cohorts)])
        members = tuple(f"{number}-{one}" for one in range(toss.choice([0, 1, 4, 9, 10, 11, 25])))
        cohorts.append(Cohort(name=str(number), parent=parent, members=members))
    return Roster(cohorts=tuple(cohorts))
