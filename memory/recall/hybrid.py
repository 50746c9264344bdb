"""Recall: what a rep said that matters to a text, from that rep's own history alone."""

import logging
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, Select, bindparam, select

from agent.domain.recalled import Recalled
from agent.errors import IndexUnavailable
from agent.ports import Embedder
from memory.recall.at_hand import changes_of
from memory.recall.fusion import fused
from memory.recall.lexical import lexical
from memory.recall.nearest import ExactVectors, Near, Nearest
from memory.recall.outline import Floats, Outline, Truths, outlines
from memory.recall.question import Question, understood
from memory.record import postings
from memory.record.database import Database
from memory.record.schema import items

logger = logging.getLogger(__name__)

CANDIDATES = 100
"""Nearest vectors looked at; more changed nothing on LoCoMo (docs/memory.md)."""
EXACT_UP_TO = 20_000
"""Histories up to this many items are compared exactly: quicker than the index, and never wrong or behind (ADR 7)."""
FARTHEST = 0.25
"""Cosine below which an item that shares no word with the text is not about it."""


class History(NamedTuple):
    """A rep's history as one transaction sees it."""

    rep_id: str
    changes: int
    outline: Outline


class Evidence(NamedTuple):
    """Scores along an outline, and which items say anything about the question at all."""

    scores: Floats
    speaks: Truths


class RecallHybrid:
    """Implements `agent.ports.Recall` over full text and vectors."""

    def __init__(
        self, database: Database, embedder: Embedder, index: Nearest | None = None, exact_up_to: int = EXACT_UP_TO
    ) -> None:
        """Search this record; histories of more items than `exact_up_to` by the index where there is one."""
        self._database = database
        self._embedder = embedder
        self._exact = ExactVectors(embedder.name)
        self._index = index
        self._exact_up_to = exact_up_to
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
            return _fetch(connection, history, evidence, _best(evidence, allowed, limit))

    def search(self, rep_id: str, text: str, *, limit: int = 10) -> tuple[Recalled, ...]:
        """Return the rep's items that answer this query best, best first; an empty query finds nothing."""
        with self._database.reading() as connection:
            history = self._history(connection, rep_id)
            evidence = self._evidence(connection, history, text)
            return _fetch(connection, history, evidence, _best(evidence, evidence.scores > 0, limit))

    def forget(self, rep_id: str) -> None:
        """Drop what is held in memory of this rep's history."""
        self._outlines.forget(rep_id)
        self._exact.forget(rep_id)

    def _history(self, connection: Connection, rep_id: str) -> History:
        changes = changes_of(connection, rep_id)
        return History(rep_id, changes, self._outlines.of(connection, rep_id, changes))

    def _evidence(self, connection: Connection, history: History, text: str) -> Evidence:
        outline = history.outline
        if not len(outline.keys) or not text.strip():
            return Evidence(np.zeros(len(outline.keys)), np.zeros(len(outline.keys), dtype=np.bool_))
        question = understood(text.encode(errors="replace").decode(), outline.names)
        words = lexical(outline, postings.find(connection, history.rep_id, question.terms))
        near = self._near(connection, history, question)
        places = outline.places(near.keys)  # an item that is not this rep's has no place
        meaning = np.zeros(len(outline.keys))
        meaning[places[places >= 0]] = near.cosines[places >= 0]
        farthest = float(near.cosines.min(initial=1.0))
        speaks = (words.alone > 0) | (meaning >= FARTHEST)
        return Evidence(fused(outline, question, words, np.maximum(meaning - farthest, 0.0)), speaks)

    def _near(self, connection: Connection, history: History, question: Question) -> Near:
        vector = self._embedder.embed([question.spoken])[0]
        if self._index is not None and len(history.outline.keys) > self._exact_up_to:
            try:
                return self._index.nearest(history.rep_id, vector, CANDIDATES)
            except IndexUnavailable as error:
                logger.debug("recall goes on without the index: %s", error)
        return self._exact.nearest(connection, history.rep_id, history.changes, vector, CANDIDATES)


def _best(evidence: Evidence, allowed: Truths, limit: int) -> Sequence[int]:
    order = np.argsort(-evidence.scores, kind="stable")
    return [int(place) for place in order[allowed[order]][: max(limit, 0)]]


@cache
def _items() -> Select[Any]:
    """The statement of every query, built once."""
    mine = select(items).where(items.c.rep_id == bindparam("rep_id"))
    return mine.where(items.c.key.in_(bindparam("keys", expanding=True)))


def _fetch(connection: Connection, history: History, evidence: Evidence, places: Sequence[int]) -> tuple[Recalled, ...]:
    keys = [int(history.outline.keys[place]) for place in places]
    rows = connection.execute(_items(), {"rep_id": history.rep_id, "keys": keys}) if keys else ()
    by_key = {row.key: row for row in rows}
    return tuple(
        Recalled(
            id=row.id,
            text=row.text,
            at=row.at,
            speaker=row.speaker,
            session_id=row.session_id,
            score=round(float(evidence.scores[place]), 6),
        )
        for place, key in zip(places, keys, strict=True)
        if (row := by_key.get(key)) is not None
    )
