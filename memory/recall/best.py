"""The best of what was found: the first are read, and put in order by their words too."""

from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection

from agent.domain.recalled import Recalled
from memory.recall.closer import Told, worded
from memory.recall.outline import Floats, Integers, Outline, Truths
from memory.recall.question import Question
from memory.recall.told import recalled, texts
from memory.recall.worth import is_worth_bringing_up

READ = 30
"""Items whose words are read before they are put in order; those behind them seldom come forward."""


class History(NamedTuple):
    """A rep's history as one transaction sees it."""

    rep_id: str
    changes: int
    outline: Outline


class Evidence(NamedTuple):
    """Scores along an outline before any text is read, and the cosines of what lies nearest in meaning."""

    question: Question
    scores: Floats
    cosines: Floats


def best_of(
    connection: Connection,
    history: History,
    evidence: Evidence,
    allowed: Truths,
    limit: int,
    *,
    worth: bool = False,
) -> tuple[Recalled, ...]:
    """Read the items that stand first and return the best, their words weighed too.

    `worth` leaves out what is not worth bringing up.
    """
    outline = history.outline
    places = np.flatnonzero(allowed)
    first = places[_highest(evidence.scores[places], max(limit, READ))]
    keys = outline.keys[first].tolist()
    words = texts(connection, history.rep_id, keys)
    read = [Told(*one) for one in zip(words, outline.seconds[first].tolist(), strict=True)]
    scores = (evidence.scores[first] + np.array(worded(evidence.question, read))).tolist()
    cosines = evidence.cosines[first].tolist()
    said = evidence.question.terms
    kept = [n for n, one in enumerate(words) if not worth or is_worth_bringing_up(said, one, cosines[n])]
    best = sorted(kept, key=lambda number: -scores[number])[: max(limit, 0)]
    return recalled(connection, history.rep_id, {keys[number]: scores[number] for number in best})


def _highest(scores: Floats, most: int) -> Integers:
    """Return where the highest scores stand, highest first; of equals the one that stands first."""
    enough = np.arange(len(scores))
    if 0 < most < len(scores):
        enough = np.flatnonzero(scores >= np.partition(scores, -most)[-most])
    return enough[np.argsort(-scores[enough], kind="stable")][: max(most, 0)]
