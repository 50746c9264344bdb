"""The coach: one turn, read top to bottom."""

import logging
import uuid
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from agent.by_hand import ByHand
from agent.domain.insight import Insight
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Exchange, Mode, Session, SessionSummary
from agent.domain.turn import CoachTurn
from agent.errors import MemoryStoreError
from agent.ports import Clock, CommitmentStore, InsightStore, Recall, SessionStore
from agent.steps import keep
from agent.steps.arc import arc_of, latest_of
from agent.steps.decide import decide, decide_opening
from agent.steps.hear import hear
from agent.steps.opening import to_bring_back, to_follow_up
from agent.steps.phrase import Phrase
from agent.steps.progress import Progress
from agent.steps.read import read
from agent.steps.refer import refer
from agent.tracing import Attribute, Operation, note, span

logger = logging.getLogger(__name__)

RECALLED = 5
"""Earlier utterances brought into a turn at most."""


class Coach(ByHand):
    """Asks and never answers. Every turn it returns was checked and kept before it returned."""

    def __init__(
        self,
        *,
        sessions: SessionStore,
        commitments: CommitmentStore,
        insights: InsightStore,
        recall: Recall,
        phrase: Phrase,
        clock: Clock,
        timezone: tzinfo,
        help_texts: Callable[[str], str],
    ) -> None:
        """Take the parts; `help_texts` gives the configured text for a referral, or an empty one."""
        super().__init__(sessions=sessions, commitments=commitments, clock=clock, timezone=timezone)
        self._insights = insights
        self._recall = recall
        self._phrase = phrase
        self._help_texts = help_texts

    def open(
        self,
        rep_id: str,
        *,
        deal: str = "",
        arc_id: str = "",
        mode: Mode = Mode.PREPARE,
        minutes: int = 15,
        off_record: bool = False,
    ) -> Session:
        """Return a new session with its opening: the promise that is due, else what is to come back, else the goal.

        With an `arc_id`, or the deal of an earlier session, it goes on where that arc ended; without one it
        hangs together with the session of the promise it opens on.
        """
        now, named, history = self._clock(), hear(deal), self._sessions.history(rep_id)
        arc = arc_id or arc_of(named, history)
        promise = to_follow_up(self._commitments.pending(rep_id), now, _sessions_of(arc, history))
        last = None if promise else latest_of(arc, history)
        session = Session(
            id=uuid.uuid4().hex[:12],
            rep_id=rep_id,
            deal=named,
            mode=mode,
            minutes=minutes,
            off_record=off_record,
            started_at=now,
            follow_up=promise,
            insight=None if promise or last else self._brought_back(rep_id, now, minutes),
        )
        made_in = promise.session_id if promise else ""
        arc = arc or next((line.arc_id for line in history if line.id == made_in), "")
        session = session.model_copy(update={"arc_id": arc or session.id})
        ended = self._sessions.load(rep_id, last.id) if last else None
        turn = self._phrase.opening(session, decide_opening(promise, session.insight), now, ended)
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

    def _brought_back(self, rep_id: str, now: datetime, minutes: int) -> Insight | None:
        insight = to_bring_back(self._insights.insights(rep_id), now, minutes)
        return insight.brought_back(now) if insight else None

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


def _sessions_of(arc_id: str, history: Sequence[SessionSummary]) -> frozenset[str]:
    return frozenset(line.id for line in history if arc_id and line.arc_id == arc_id)
