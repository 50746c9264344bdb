"""Recall: what a rep said that matters to a text, from that rep's own history alone."""

import logging

import numpy as np
from sqlalchemy import Connection

from agent.clock import utc_now
from agent.domain.recalled import Recalled
from agent.errors import IndexUnavailable
from agent.ports import Clock, Embedder
from memory.recall.at_hand import changes_of
from memory.recall.best import Evidence, History, best_of
from memory.recall.fusion import WEIGHTS, Weights, fused, signals
from memory.recall.lexical import lexical
from memory.recall.lookup import sought
from memory.recall.nearest import ExactVectors, Near, Nearest
from memory.recall.outline import outlines
from memory.recall.question import Question, understood
from memory.recall.worth import LOOSE
from memory.record.database import Database

logger = logging.getLogger(__name__)

CANDIDATES = 100
"""Nearest vectors looked at; more changed nothing on LoCoMo (docs/memory.md)."""
EXACT_UP_TO = 20_000
"""Histories up to this many items are compared exactly: quicker than the index, and never wrong or behind (ADR 7)."""
ABOUT = WEIGHTS._replace(recent=0.1)
"""What weighs in a talk: what was said lately is likelier to be what the rep means."""


class RecallHybrid:
    """Implements `agent.ports.Recall` over full text and vectors."""

    def __init__(
        self,
        database: Database,
        embedder: Embedder,
        index: Nearest | None = None,
        exact_up_to: int = EXACT_UP_TO,
        clock: Clock = utc_now,
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

        Left out is what only happens to share a word with the text; small talk brings nothing back.
        """
        with self._database.reading() as connection:
            history = self._history(connection, rep_id)
            evidence = self._evidence(connection, history, text, ABOUT)
            allowed = (evidence.scores > 0) & (history.outline.sessions != not_session if not_session else True)
            return best_of(connection, history, evidence, allowed, limit, worth=True)

    def search(self, rep_id: str, text: str, *, limit: int = 10) -> tuple[Recalled, ...]:
        """Return the rep's items that answer this query best, best first; an empty query finds nothing."""
        with self._database.reading() as connection:
            history = self._history(connection, rep_id)
            evidence = self._evidence(connection, history, text)
            return best_of(connection, history, evidence, evidence.scores > 0, limit)

    def forget(self, rep_id: str) -> None:
        """Drop what is held in memory of this rep's history."""
        self._outlines.forget(rep_id)
        self._exact.forget(rep_id)

    def _history(self, connection: Connection, rep_id: str) -> History:
        changes = changes_of(connection, rep_id)
        return History(rep_id, changes, self._outlines.of(connection, rep_id, changes))

    def _evidence(self, connection: Connection, history: History, text: str, weights: Weights = WEIGHTS) -> Evidence:
        outline = history.outline
        text = text.encode(errors="replace").decode()
        question = understood(text, outline.names, self._clock().date(), outline.years())
        nothing = np.zeros(len(outline.keys))
        if not len(outline.keys) or not text.strip():
            return Evidence(question, nothing, nothing)
        words = lexical(outline, sought(connection, history.rep_id, question.terms, question.common, len(nothing)))
        near = self._near(connection, history, question)
        places = outline.places(near.keys)  # an item that is not this rep's has no place
        farthest = float(near.cosines.min(initial=1.0))
        cosines = np.full(len(nothing), min(farthest, LOOSE))  # of items farther away it is not known
        cosines[places[places >= 0]] = near.cosines[places >= 0]
        meaning = np.maximum(cosines - farthest, 0.0)
        return Evidence(question, fused(signals(outline, question, words, meaning), weights), cosines)

    def _near(self, connection: Connection, history: History, question: Question) -> Near:
        vector = self._embedder.embed([question.spoken])[0]
        if self._index is not None and len(history.outline.keys) > self._exact_up_to:
            try:
                return self._index.nearest(history.rep_id, vector, CANDIDATES)
            except IndexUnavailable as error:
                logger.debug("recall goes on without the index: %s", error)
        return self._exact.nearest(connection, history.rep_id, history.changes, vector, CANDIDATES)
