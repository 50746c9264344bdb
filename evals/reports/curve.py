"""How long talks last before the first answer: the share still without one after each coach turn, with its interval."""

from collections.abc import Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from evals.intervals import Interval, Z
from evals.results import Results
from evals.scorers.answers import FIRST_ANSWER
from evals.survival import Watched

_OUTSIDE = 0.025


class Step(NamedTuple):
    """One coach turn of all talks; the opening is turn 1.

    `going` talks reached it without an answer so far, `answered` of them had their first in it; `share` is what is
    without an answer after it, with its 95 % interval.
    """

    turn: int
    going: int
    answered: int
    share: float
    interval: Interval


def watched(results: Results) -> tuple[Watched, ...]:
    """Return how long each talk was watched, and whether an answer came at its end."""
    found = (finding for talk in results.talks for finding in talk.findings if finding.scorer == FIRST_ANSWER)
    return tuple(Watched(one.value, bool(one.hits)) for one in found if one.value)


def curve(talks: Sequence[Watched]) -> tuple[Step, ...]:
    """Return a step for each turn that any talk reached (Kaplan and Meier); one that ends clean leaves the count."""
    steps: list[Step] = []
    share, spread = 1.0, 0.0
    for turn in range(1, int(max((talk.turns for talk in talks), default=0)) + 1):
        going = sum(1 for talk in talks if talk.turns >= turn)
        answered = sum(1 for talk in talks if talk.came and talk.turns == turn)
        share *= 1 - answered / going
        spread += answered / (going * (going - answered)) if answered < going else 0.0
        steps.append(Step(turn, going, answered, share, _interval(share, spread, going)))
    return tuple(steps)


def _interval(share: float, spread: float, going: int) -> Interval:
    """Greenwood's on the log-log scale; before any answer, or after all, what so few talks cannot rule out."""
    unseen = _OUTSIDE ** (1 / going)
    if share in (0.0, 1.0):
        return Interval(unseen, 1.0) if share else Interval(0.0, 1 - unseen)
    half = exp(Z * sqrt(spread) / abs(log(share)))
    return Interval(share**half, share ** (1 / half))
