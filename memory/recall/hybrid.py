"""Recall: what a rep said that matters to a text, from that rep's own history alone."""

import logging
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection

from agent.domain.recalled import Recalled
from agent.errors import IndexUnavailable
from agent.ports import Clock, Embedder
from memory.recall.at_hand import changes_of
from memory.recall.closer import Told, worded
from memory.recall.fusion import fused, signals
from memory.recall.lexical import lexical
from memory.recall.lookup import sought
from memory.recall.nearest import ExactVectors, Near, Nearest
from memory.recall.outline import Floats, Integers, Outline, Truths, outlines
from memory.recall.question import Question, understood
from memory.recall.told import recalled, texts
from memory.record.database import Database

logger = logging.getLogger(__name__)

CANDIDATES = 100
"""Nearest vectors looked at; more changed nothing on LoCoMo (docs/memory.md)."""
EXACT_UP_TO = 20_000
"""Histories up to this many items are compared exactly: quicker than the index, and never wrong or behind (ADR 7)."""
FARTHEST = 0.25
"""Cosine below which an item that shares no word with the text is not about it."""
READ = 40
"""Items whose words are read before they are put in order; those behind them seldom come forward."""


def _now() -> datetime:
    return datetime.now(UTC)


class History(NamedTuple):
    """A rep's history as one transaction sees it."""

    rep_id: str
    changes: int
    outline: Outline


class Evidence(NamedTuple):
    """Scores along an outline before any text is read, and which items say anything about the question at all."""

    question: Question
    scores: Floats
    speaks: Truths


class RecallHybrid:
    """Implements `agent.ports.Recall` over full text and vectors."""

    def __init__(
        self,
        database: Database,
        embedder: Embedder,
        index: Nearest | None = None,
        exact_up_to: int = EXACT_UP_TO,
        clock: Clock = _now,
    ) -> None:
        """Search this record; histories of more items than `exact_up_to` by the index where there is one."""
        self._database = database
        self._embedder = embedder
        self._exact = ExactVectors(embedder.name)
        self._index = index
        self._exact_up_to = exact_up_to
        self._clock = clock
        self._outlines = outlines()

    def about(self, rep_id: str, text: str, *, limit: int = 5, not_session: str | None = None) -> tuple[Recalled, ...]:
        """Return what matters most to this text from this rep's history alone, best first.

        Items that share neither a word nor a meaning with the text are left out.
        """
        with self._database.reading() as connection:
            history = self._history(connection, rep_id)
            evidence = self._evidence(connection, history, text)
            allowed = evidence.speaks
            if not_session is not None:
                allowed = allowed & (history.outline.sessions != not_session)
            return _read(connection, history, evidence, allowed, limit)

    def search(self, rep_id: str, text: str, *, limit: int = 10) -> tuple[Recalled, ...]:
        """Return the rep's items that answer this query best, best first; an empty query finds nothing."""
        with self._database.reading() as connection:
            history = self._history(connection, rep_id)
            evidence = self._evidence(connection, history, text)
            return _read(connection, history, evidence, evidence.scores > 0, limit)

    def forget(self, rep_id: str) -> None:
        """Drop what is held in memory of this rep's history."""
        self._outlines.forget(rep_id)
        self._exact.forget(rep_id)

    def _history(self, connection: Connection, rep_id: str) -> History:
        changes = changes_of(connection, rep_id)
        return History(rep_id, changes, self._outlines.of(connection, rep_id, changes))

    def _evidence(self, connection: Connection, history: History, text: str) -> Evidence:
        outline = history.outline
        text = text.encode(errors="replace").decode()
        question = understood(text, outline.names, self._clock().date(), outline.years())
        nothing = np.zeros(len(outline.keys))
        if not len(outline.keys) or not text.strip():
            return Evidence(question, nothing, nothing > 0)
        words = lexical(outline, sought(connection, history.rep_id, question.terms, question.common, len(nothing)))
        near = self._near(connection, history, question)
        places = outline.places(near.keys)  # an item that is not this rep's has no place
        meaning = np.zeros(len(outline.keys))
        meaning[places[places >= 0]] = near.cosines[places >= 0]
        farthest = float(near.cosines.min(initial=1.0))
        speaks = (words.alone > 0) | (meaning >= FARTHEST)
        scores = fused(signals(outline, question, words, np.maximum(meaning - farthest, 0.0)))
        return Evidence(question, scores, speaks)

    def _near(self, connection: Connection, history: History, question: Question) -> Near:
        vector = self._embedder.embed([question.spoken])[0]
        if self._index is not None and len(history.outline.keys) > self._exact_up_to:
            try:
                return self._index.nearest(history.rep_id, vector, CANDIDATES)
            except IndexUnavailable as error:
                logger.debug("recall goes on without the index: %s", error)
        return self._exact.nearest(connection, history.rep_id, history.changes, vector, CANDIDATES)


def _read(
    connection: Connection, history: History, evidence: Evidence, allowed: Truths, limit: int
) -> tuple[Recalled, ...]:
    """Read the items that stand first and return the best of them, their words weighed too."""
    outline = history.outline
    places = np.flatnonzero(allowed)
    first = places[_highest(evidence.scores[places], max(limit, READ))]
    keys = outline.keys[first].tolist()
    words = texts(connection, history.rep_id, keys)
    read = [Told(*one) for one in zip(words, outline.seconds[first].tolist(), strict=True)]
    scores = (evidence.scores[first] + np.array(worded(evidence.question, read))).tolist()
    best = sorted(range(len(keys)), key=lambda place: -scores[place])[: max(limit, 0)]
    return recalled(connection, history.rep_id, {keys[place]: scores[place] for place in best})


def _highest(scores: Floats, most: int) -> Integers:
    """Return where the highest scores stand, highest first; of equals the one that stands first."""
    enough = np.arange(len(scores))
    if 0 < most < len(scores):
        enough = np.flatnonzero(scores >= np.partition(scores, -most)[-most])
    return enough[np.argsort(-scores[enough], kind="stable")][: max(most, 0)]
