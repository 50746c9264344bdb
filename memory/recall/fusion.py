"""One score from all the evidence."""

from datetime import UTC, datetime, time
from typing import NamedTuple

import numpy as np

from memory.recall.dates import Span
from memory.recall.lexical import Lexical
from memory.recall.outline import Floats, Outline
from memory.recall.question import Question


class Weights(NamedTuple):
    """How much each piece of evidence counts; every piece runs from 0 to 1."""

    alone: float = 0.3
    around: float = 0.6
    meaning: float = 0.7
    before: float = 0.3
    after: float = 0.1
    speaker: float = 0.7
    span: float = 0.4
    long: float = 0.5
    recent: float = 0.02
    asks: float = -0.1
    dated: float = 0.4
    own: float = 0.2

    @property
    def best(self) -> float:
        """The score of an item that everything speaks for."""
        return sum(weight for weight in self if weight > 0)


WEIGHTS = Weights()
"""Round figures tried on two conversations of LoCoMo and two talks of ours; flat around them (docs/memory.md)."""
HALF_LIFE_DAYS = 60.0
LONG = 30
"""Words that carry meaning from which on an item is no likelier to hold the answer."""


class Signals(NamedTuple):
    """What speaks for each item before its text is read; one array a weight, in their order."""

    alone: Floats
    around: Floats
    meaning: Floats
    before: Floats
    after: Floats
    speaker: Floats
    span: Floats
    long: Floats
    recent: Floats
    asks: Floats


def signals(outline: Outline, question: Question, lexical: Lexical, meaning: Floats) -> Signals:
    """Weigh nothing yet; `meaning` is how near each item's vector is, 0 where it is not known."""
    near = _up_to_one(meaning)
    nothing = np.zeros(len(near))
    return Signals(
        alone=_up_to_one(lexical.alone),
        around=_up_to_one(lexical.around),
        meaning=near,
        before=neighbour(outline, near, -1),
        after=neighbour(outline, near, 1),
        speaker=nothing if question.speaker is None else (outline.speakers == question.speaker).astype(np.float64),
        span=_said_in(outline, question.spans),
        long=np.minimum(np.log1p(outline.lengths) / np.log(LONG), 1.0),
        recent=_recency(outline),
        asks=outline.asks.astype(np.float64),
    )


def fused(evidence: Signals, weights: Weights = WEIGHTS) -> Floats:
    """Return one score an item, from the evidence that needs no reading; at most 1."""
    score = np.zeros(len(evidence.meaning))
    for weight, signal in zip(weights, evidence, strict=False):  # the last weights are for texts
        score += weight * signal
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


def _said_in(outline: Outline, spans: tuple[Span, ...]) -> Floats:
    said = np.zeros(len(outline.seconds), dtype=np.bool_)
    for span in spans:
        first = datetime.combine(span.first, time.min, UTC).timestamp()
        said |= (outline.seconds >= first) & (outline.seconds < first + 86_400 * ((span.last - span.first).days + 1))
    return said.astype(np.float64)
