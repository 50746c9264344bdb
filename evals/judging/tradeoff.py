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

    The thresholds in use are read off the verdicts: the lowest score that was called an answer, and the lowest of a
    turn that was held back for what it says.
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
    verdict = _lowest(turn.verdict.score for turn in turns if turn.verdict.gives_answer)
    gate = _lowest(turn.verdict.score for turn in turns if turn.held_by_score)
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


def _lowest(scores: Iterable[float]) -> float | None:
    return min(scores, default=None)
