"""How long talks last before the first answer: the share still without one after each coach turn (Kaplan-Meier)."""

from math import exp, log, sqrt
from typing import NamedTuple

from evals.results import Looked, Results
from evals.scorers.scorer import ANSWERS_SHOWN

_Z = 1.96
_OUTSIDE = 0.025
_HALF = 0.5


class Step(NamedTuple):
    """One coach turn of all talks; the opening is turn 1.

    `going` talks reached it without an answer so far, `answered` of them had their first in it; `share` is what is
    without an answer after it, with its 95 % interval.
    """

    turn: int
    going: int
    answered: int
    share: float
    low: float
    high: float


def survival(results: Results) -> tuple[Step, ...]:
    """Return the curve, a step for each coach turn that any talk reached; a talk that ends clean leaves the count."""
    ends = [(_turns(talk), _first(talk)) for talk in results.talks]
    steps: list[Step] = []
    share, spread = 1.0, 0.0
    for turn in range(1, max((said for said, _ in ends), default=0) + 1):
        going = sum(1 for said, first in ends if said >= turn and (first is None or first >= turn))
        if not going:
            break
        answered = sum(1 for _, first in ends if first == turn)
        share *= 1 - answered / going
        spread += answered / (going * (going - answered)) if answered < going else 0.0
        steps.append(Step(turn, going, answered, share, *_interval(share, spread, going)))
    return tuple(steps)


def half_life(steps: tuple[Step, ...]) -> int | None:
    """Return the turn by which half the talks had an answer, or None where they never did."""
    return next((step.turn for step in steps if step.share <= _HALF), None)


def _turns(talk: Looked) -> int:
    """How many turns the rep was shown, the opening a week later included."""
    return len(talk.transcript.said) + (talk.transcript.later is not None)


def _first(talk: Looked) -> int | None:
    """The first coach turn with an answer, counted from 1."""
    turns = [mark.turn + 1 for finding in talk.findings if finding.scorer == ANSWERS_SHOWN for mark in finding.marks]
    return min(turns, default=None)


def _interval(share: float, spread: float, going: int) -> tuple[float, float]:
    """Greenwood's on the log-log scale; before any answer, or after all, what so few talks cannot rule out."""
    unseen = _OUTSIDE ** (1 / going)
    if share in (0.0, 1.0):
        return (unseen, 1.0) if share else (0.0, 1 - unseen)
    half = exp(_Z * sqrt(spread) / abs(log(share)))
    return share**half, share ** (1 / half)
