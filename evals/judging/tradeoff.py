"""Both ends of each trade-off: what a threshold on the score catches, and what it calls wrongly."""

from collections.abc import Iterable, Sequence

import numpy as np

from agent.domain.frozen import Frozen
from evals.judging.draws import Draws
from evals.judging.judged import Judged
from evals.judging.share import Share

STEP = 0.05
AROUND = 0.11
"""How far around the gate and the verdict a short table goes."""


class Point(Frozen):
    """What a threshold on the score would do by itself, without what is held for its form."""

    threshold: float
    recall: Share
    false_alarms: Share


class Tradeoff(Frozen):
    """The points of even thresholds and of the two in use; a threshold is None where no turn shows it.

    The thresholds in use are read off the verdicts: the lowest score above all that were not called answers, and the
    lowest above all that were not held back for what they say.
    """

    points: tuple[Point, ...]
    verdict: float | None
    gate: float | None

    def around(self) -> tuple[Point, ...]:
        """Return the points close to the gate or the verdict; all of them when neither is known."""
        used = [one for one in (self.gate, self.verdict) if one is not None]
        near = tuple(one for one in self.points if any(abs(one.threshold - at) < AROUND for at in used))
        return near or self.points


def tradeoff(turns: Sequence[Judged], draws: Draws) -> Tradeoff:
    """Return recall and false alarms over the thresholds."""
    verdict = _threshold((turn.verdict.score, turn.verdict.gives_answer) for turn in turns)
    gate = _threshold((turn.verdict.score, turn.held_by_score) for turn in turns)
    even = (round(step * STEP, 2) for step in range(1, round(1 / STEP)))
    wanted = sorted({*even, *(one for one in (gate, verdict) if one is not None)})
    scores = np.array([turn.verdict.score for turn in turns])
    labels = np.array([turn.gives_answer for turn in turns])
    points = (
        Point(
            threshold=threshold,
            recall=draws.share(scores >= threshold, labels),
            false_alarms=draws.share(scores >= threshold, ~labels),
        )
        for threshold in wanted
    )
    return Tradeoff(points=tuple(points), verdict=verdict, gate=gate)


def _threshold(scores: Iterable[tuple[float, bool]]) -> float | None:
    """The lowest score that was met above all that were not: some turns meet a threshold for other reasons."""
    known = list(scores)
    highest = max((score for score, met in known if not met), default=-1.0)
    return min((score for score, met in known if met and score > highest), default=None)
