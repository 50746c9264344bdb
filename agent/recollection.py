"""What a turn takes from earlier sessions: what matters now, the newest preferred, and what is said otherwise now."""

import logging
from collections.abc import Sequence
from typing import NamedTuple

from agent.domain.contradiction import Contradiction
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.errors import MemoryStoreError, SessionNotFound
from agent.ports import Recall, SessionStore
from agent.steps.contradictions import Found, contradictions, newest_preferred, said_now, same_matter
from agent.steps.decide.contrast import may_contrast
from agent.steps.progress import Progress
from agent.tracing import Attribute, Operation, span

logger = logging.getLogger(__name__)

RECALLED = 5
"""Earlier utterances brought into a turn at most."""

COMPARED = 12
"""Earlier utterances that are held against what is said now at most."""


class Recollected(NamedTuple):
    """What a turn is given from earlier sessions, best first, and the contradiction with one of them if any."""

    recalled: tuple[Recalled, ...] = ()
    contradiction: Contradiction | None = None


class Recollection:
    """Brings back what a rep said before; without the index turns go on without it."""

    def __init__(self, sessions: SessionStore, recall: Recall) -> None:
        """Take where sessions are kept and what finds earlier words."""
        self._sessions = sessions
        self._recall = recall

    def of(self, session: Session, reading: Reading, utterance: str) -> Recollected:
        """Return what matters to this message of what the rep said in earlier sessions."""
        found, said = self._about(session, utterance), said_now(session, reading, utterance)
        if not may_contrast(Progress(session, reading)):
            return Recollected(newest_preferred(found[:RECALLED], said))
        told_before = self._about(session, "\n".join(said[1:])) if len(said) > 1 else ()
        compared = tuple({item.id: item for item in (*found, *told_before)}.values())
        contradiction = self._contradicted(session, reading, said, compared)
        of_it = (item for item in compared if contradiction and item.id == contradiction.item)
        given = {item.id: item for item in (*found[:RECALLED], *of_it)}
        return Recollected(newest_preferred(tuple(given.values()), said), contradiction)

    def _contradicted(
        self, session: Session, reading: Reading, said: Sequence[str], recalled: Sequence[Recalled]
    ) -> Contradiction | None:
        found = contradictions(session, reading, said, recalled)
        return next((one.contradiction for one in found if self._is_same_matter(session, one)), None)

    def _is_same_matter(self, session: Session, found: Found) -> bool:
        """Whether both sides name the same, or their sessions are about the same: "the budget" is that of one deal."""
        if found.is_named or found.session_id is None:
            return found.is_named
        try:
            return same_matter(session, self._sessions.load(session.rep_id, found.session_id))
        except SessionNotFound:
            return False

    def _about(self, session: Session, text: str) -> tuple[Recalled, ...]:
        try:
            with span(Operation.RETRIEVAL, "recall", {Attribute.CONVERSATION: session.id}):
                return self._recall.about(session.rep_id, text, limit=COMPARED, not_session=session.id)
        except MemoryStoreError as error:
            logger.warning("turn goes on without recall: %s", error)
            return ()
