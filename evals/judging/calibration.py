"""Whether the score means what it says: of the turns scored about 0.3, do about three in ten give an answer?"""

from functools import partial

import numpy as np

from agent.domain.frozen import Frozen
from evals.judging.draws import Draws
from evals.judging.measures import bin_of, calibration_error
from evals.judging.share import Flags, Numbers, Share, share

BINS = 10


class Bin(Frozen):
    """The turns with a score from `low` to `high`: how many, their mean score, and the share that give an answer."""

    low: float
    high: float
    turns: int
    score: float
    answers: Share


class Calibration(Frozen):
    """Brier score and expected calibration error (0 is best for both), and the bins; bins without turns are absent."""

    brier: Share
    error: Share
    bins: tuple[Bin, ...]


def calibration(scores: Numbers, labels: Flags, draws: Draws) -> Calibration:
    """Return how far the scores hold as probabilities."""
    place = bin_of(scores, BINS)
    return Calibration(
        brier=draws.ratio((scores - labels) ** 2, np.ones_like(scores)),
        error=draws.figure(partial(calibration_error, scores=scores, labels=labels, bins=BINS)),
        bins=tuple(_bin(one, scores, labels, place == one) for one in range(BINS) if (place == one).any()),
    )


def _bin(number: int, scores: Numbers, labels: Flags, inside: Flags) -> Bin:
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        turns=int(inside.sum()),
        score=float(np.mean(scores[inside])),
        answers=share(labels & inside, inside),
    )
