"""What is measured on weighted turns: each takes weights (draws by turns) and returns a number for each draw."""

import numpy as np
from numpy.typing import NDArray

from evals.judging.share import Flags, Numbers

Places = NDArray[np.int64]


def auc(weights: Numbers, scores: Numbers, labels: Flags) -> Numbers:
    """Return the chance that a turn that gives an answer scores above one that does not, ties counted half."""
    values, inverse = np.unique(scores, return_inverse=True)
    place = inverse.astype(np.int64)
    answers, others = (_by_score(weights, place, flags, len(values)) for flags in (labels, ~labels))
    below = np.cumsum(others, axis=1) - others
    return _divided((answers * (below + others / 2)).sum(axis=1), answers.sum(axis=1) * others.sum(axis=1))


def calibration_error(weights: Numbers, scores: Numbers, labels: Flags, bins: int) -> Numbers:
    """Return the expected calibration error: how far a bin's mean score is from its share of answers, on average."""
    place = bin_of(scores, bins)
    apart = [abs(weights[:, place == one] @ (scores - labels)[place == one]) for one in range(bins)]
    return _divided(np.sum(apart, axis=0), weights.sum(axis=1))


def bin_of(scores: Numbers, bins: int) -> Places:
    """Return the bin of each score, of as many bins of the same width from 0 to 1."""
    return np.minimum((scores * bins).astype(np.int64), bins - 1)


def _by_score(weights: Numbers, place: Places, flags: Flags, values: int) -> Numbers:
    """The weight of the flagged turns at each value of the score."""
    found = np.zeros((len(weights), values))
    chosen = np.flatnonzero(flags)
    order = chosen[np.argsort(place[chosen], kind="stable")]
    at, starts = np.unique(place[order], return_index=True)
    found[:, at] = np.add.reduceat(weights[:, order], starts, axis=1)
    return found


def _divided(above: Numbers, below: Numbers) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(below > 0, above / below, np.nan)
