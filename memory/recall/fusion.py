"""One score from all the evidence."""

from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np

from memory.recall.lexical import Lexical
from memory.recall.outline import Floats, Outline
from memory.recall.question import Month, Question


class Weights(NamedTuple):
    """How much each piece of evidence counts; every piece runs from 0 to 1."""

    alone: float = 0.4
    around: float = 0.7
    meaning: float = 1.0
    before: float = 0.4
    after: float = 0.2
    speaker: float = 0.7
    month: float = 0.3
    recent: float = 0.05
    asks: float = -0.3

    @property
    def best(self) -> float:
        """The score of an item that everything speaks for."""
        return sum(weight for weight in self if weight > 0)


WEIGHTS = Weights()
"""Chosen by hand on two conversations of LoCoMo; the figures are flat around them (docs/memory.md)."""
HALF_LIFE_DAYS = 60.0


def fused(
    outline: Outline, question: Question, lexical: Lexical, meaning: Floats, weights: Weights = WEIGHTS
) -> Floats:
    """Return one score an item; `meaning` is how near each item's vector is, 0 where it is not known."""
    near = _up_to_one(meaning)
    score: Floats = weights.alone * _up_to_one(lexical.alone) + weights.around * _up_to_one(lexical.around)
    score += weights.meaning * near
    score += weights.before * neighbour(outline, near, -1) + weights.after * neighbour(outline, near, 1)
    if question.speaker is not None:
        score += weights.speaker * (outline.speakers == question.speaker)
    if question.months:
        score += weights.month * _in_months(outline, question.months)
    score += weights.recent * _recency(outline) + weights.asks * outline.asks
    return score / weights.best


def neighbour(outline: Outline, values: Floats, offset: int) -> Floats:
    """Return, for every item, the value of the one that stands `offset` away in the same talk, else 0."""
    there = np.arange(len(values)) + offset
    inside = (there >= 0) & (there < len(values))
    there = np.where(inside, there, 0)
    return np.where(inside & (outline.talks[there] == outline.talks), values[there], 0.0)


def _up_to_one(values: Floats) -> Floats:
    most = values.max(initial=0.0)
    return values / (most if most > 0 else 1.0)


def _recency(outline: Outline) -> Floats:
    days = (outline.seconds.max(initial=0.0) - outline.seconds) / 86_400
    recency: Floats = np.exp2(-days / HALF_LIFE_DAYS)
    return recency


def _in_months(outline: Outline, months: tuple[Month, ...]) -> Floats:
    said = [datetime.fromtimestamp(second, UTC) for second in outline.seconds]
    return np.array(
        [any(at.month == one.month and one.year in (None, at.year) for one in months) for at in said], dtype=np.float64
    )
