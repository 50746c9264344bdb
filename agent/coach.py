"""The coach: one turn, read top to bottom."""

import logging
import uuid
from collections.abc import Callable
from datetime import datetime, tzinfo

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Exchange, Mode, Session, Thumb
from agent.domain.turn import CoachTurn
from agent.errors import MemoryStoreError
from agent.ports import Clock, CommitmentStore, Recall, SessionStore
from agent.steps import keep
from agent.steps.decide import decide, decide_opening
from agent.steps.hear import hear
from agent.steps.phrase import Phrase
from agent.steps.progress import Progress
from agent.steps.promise import to_follow_up
from agent.steps.read import read
from agent.steps.refer import refer
from agent.tracing import Attribute, Operation, note, span

logger = logging.getLogger(__name__)

RECALLED = 5
"""Earlier utterances brought into a turn at most."""


class Coach:
    """Asks and never answers. Every turn it returns was checked and kept before it returned."""

    def __init__(
        self,
        *,
        sessions: SessionStore,
        commitments: CommitmentStore,
        recall: Recall,
        phrase: Phrase,
        clock: Clock,
        timezone: tzinfo,
        help_texts: Callable[[str], str],
    ) -> None:
        """Take the parts; `help_texts` gives the configured text for a referral, or an empty one."""
        self._sessions = sessions
        self._commitments = commitments
        self._recall = recall
        self._phrase = phrase
        self._clock = clock
        self._timezone = timezone
        self._help_texts = help_texts

    def open(
        self, rep_id: str, *, deal: str = "", mode: Mode = Mode.PREPARE, minutes: int = 15, off_record: bool = False
    ) -> Session:
        """Return a new session with its opening: the promise that is due, else a question for the goal."""
        now = self._clock()
        promise = to_follow_up(self._commitments.pending(rep_id), now)
        session = Session(
            id=uuid.uuid4().hex[:12],
            rep_id=rep_id,
            deal=hear(deal),
            mode=mode,
            minutes=minutes,
            off_record=off_record,
            started_at=now,
            follow_up=promise,
        )
        turn = self._phrase.opening(session, decide_opening(promise), now)
        opening = Exchange(number=0, at=now, turn=turn)
        return self._sessions.start(session.model_copy(update={"exchanges": (opening,)}))

    def take_turn(self, rep_id: str, session_id: str, utterance: str, *, key: str | None = None) -> Session:
        """Return the session with the coach's checked turn to what the rep just said, already kept.

        A `key` that was seen before changes nothing: the session comes back as it stands. Raises
        SessionNotFound, SessionConflict, MemoryStoreError; after an error nothing was kept.
        """
        session = self._sessions.load(rep_id, session_id)
        if key is not None and any(exchange.key == key for exchange in session.exchanges):
            return session
        with span(Operation.COACH, "coach", {Attribute.CONVERSATION: session.id}):
            answered = self._answered(session, hear(utterance), key)
            turn = answered.turns[-1]
            note({Attribute.MOVE: turn.move, Attribute.STAGE: turn.stage})
            return answered

    def _answered(self, session: Session, utterance: str, key: str | None) -> Session:
        now = self._clock()
        if referral := refer(session, utterance, self._help_texts):
            return self._keep(Progress(session, Reading()), utterance, referral, now, key)
        recalled = self._recalled(session, utterance)
        reading = read(session, utterance, now=now, timezone=self._timezone)
        moves = decide(session, reading)
        turn, reading = self._phrase.turn(session, utterance, reading, moves, recalled, now)
        return self._keep(Progress(session, reading), utterance, turn, now, key)

    def confirm(self, rep_id: str, session_id: str, commitment: Commitment) -> Session:
        """Return the session with its commitment as the rep edited and confirmed it on the card."""
        session = self._sessions.load(rep_id, session_id)
        confirmed = commitment.model_copy(
            update={
                "rep_id": rep_id,
                "session_id": session_id,
                "status": CommitmentStatus.OPEN,
                "updated_at": self._clock(),
            }
        )
        return self._sessions.amend(session.model_copy(update={"commitment": confirmed}))

    def rate(self, rep_id: str, session_id: str, number: int, thumb: Thumb | None) -> Session:
        """Return the session with the rep's thumb on the coach's turn of this number."""
        session = self._sessions.load(rep_id, session_id)
        rated = tuple(
            exchange.model_copy(update={"thumb": thumb}) if exchange.number == number else exchange
            for exchange in session.exchanges
        )
        return self._sessions.amend(session.model_copy(update={"exchanges": rated}))

    def rename(self, rep_id: str, session_id: str, title: str) -> Session:
        """Return the session under another title."""
        session = self._sessions.load(rep_id, session_id)
        return self._sessions.amend(session.model_copy(update={"title": hear(title)[: keep.LONGEST_TITLE]}))

    def _recalled(self, session: Session, utterance: str) -> tuple[Recalled, ...]:
        """What matters now of what this rep said before; without the index the turn goes on without it."""
        try:
            with span(Operation.RETRIEVAL, "recall", {Attribute.CONVERSATION: session.id}):
                return self._recall.about(session.rep_id, utterance, limit=RECALLED, not_session=session.id)
        except MemoryStoreError as error:
            logger.warning("turn goes on without recall: %s", error)
            return ()

    def _keep(self, progress: Progress, utterance: str, turn: CoachTurn, now: datetime, key: str | None) -> Session:
        exchange = keep.exchange(progress.session, utterance, turn, progress, now, key)
        return self._sessions.keep(keep.after(progress, turn, now), exchange)
