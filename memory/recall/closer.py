"""A second look at what was found first: what its words say of when and about whom."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from memory.recall.dates import spans_in, tells_when
from memory.recall.fusion import WEIGHTS, Weights
from memory.recall.question import Question

_PERSONS = re.compile(r"\b(?:(i|my|me|mine|we|our|us|ours)|you|your|yours|yourself|u|ya)\b")


class Told(NamedTuple):
    """An item's words, and when they were said in seconds since 1970."""

    text: str
    second: float


def worded(question: Question, told: Sequence[Told], weights: Weights = WEIGHTS) -> list[float]:
    """Return what the words of each item add to its score."""
    best = weights.best
    return [_worded(question, one, weights) / best for one in told]


def _worded(question: Question, told: Told, weights: Weights) -> float:
    score = weights.own * own_share(told.text)
    if question.asks_when:
        score += weights.dated * tells_when(told.text)
    if question.spans:
        told_of = spans_in(told.text, datetime.fromtimestamp(told.second, UTC).date())
        score += weights.span * any(one.meets(span) for one in told_of for span in question.spans)
    return score


def own_share(text: str) -> float:
    """Return how much a text is about its speaker rather than the listener, from 0 to 1."""
    persons: list[str] = _PERSONS.findall(text.casefold())  # "" for the listener
    own = sum(person != "" for person in persons)
    return (own + 0.5) / (len(persons) + 1)
