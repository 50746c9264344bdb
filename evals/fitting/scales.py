"""Fits how ideas and a reading become one calibrated score, and chooses where gate and verdict turn."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from agent.guard.score import Scale, log_odds
from evals.fitting.table import Numbers

CAUGHT = 0.985
"""The share of answers that the gate is set to catch by its score; certain tellings and faults of form come on top."""
FALSE_ALARMS = 0.13
"""The share of our good turns, harder than most, that the verdict may call answers; F1 decides below it."""
STEPS = 60
_RIDGE = 1e-3


def scale(chances: Numbers, readings: Numbers | None, wanted: Numbers) -> Scale:
    """Return the scale for turns with these chances by their ideas and these readings (logistic regression).

    Ideas and reading have an equal vote: readings alone do better on turns by our own authors, ideas on turns by
    others, and what decides is others. The turns must not be those on which ideas and reader were fitted, or the
    scale is too sure of itself.
    """
    odds = np.array([log_odds(float(chance)) for chance in chances])
    read = np.zeros_like(odds) if readings is None else readings
    slope, offset = _logistic(np.stack([odds + read, np.ones_like(odds)], axis=1), wanted)
    score = Scale(float(slope), 0.0 if readings is None else float(slope), float(offset), gate=0.0, verdict=0.0)
    scores = np.array([score.score(float(one), float(other)) for one, other in zip(chances, read, strict=True)])
    return score._replace(gate=gate(scores, wanted), verdict=verdict(scores, wanted))


def gate(scores: Numbers, wanted: Numbers) -> float:
    """Return the threshold that catches the share of answers it must."""
    return float(np.quantile(scores[wanted == 1], 1 - CAUGHT))


def verdict(scores: Numbers, wanted: Numbers) -> float:
    """Return the threshold of the best F1 among those with few enough false alarms."""
    candidates: Sequence[float] = np.linspace(0.05, 0.95, 181).tolist()
    allowed = [one for one in candidates if (scores[wanted == 0] >= one).mean() <= FALSE_ALARMS] or candidates[-1:]
    return max(allowed, key=lambda one: _f1(scores >= one, wanted == 1))


def _f1(called: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
    return float(2 * (called & wanted).sum() / max(1, called.sum() + wanted.sum()))


def _logistic(design: Numbers, wanted: Numbers) -> Numbers:
    """Newton's method; the ridge is there for data that a line divides."""
    answer = np.zeros(design.shape[1])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-design @ answer))
        curve = (design * (guess * (1 - guess))[:, None]).T @ design + _RIDGE * np.eye(len(answer))
        answer -= np.linalg.solve(curve, design.T @ (guess - wanted) + _RIDGE * answer)
    return answer
