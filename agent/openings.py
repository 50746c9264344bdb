"""How sessions begin: on a promise that is due, where the last one ended, or with a call to practise again."""

import uuid
from collections.abc import Callable
from datetime import datetime, tzinfo

from agent.by_hand import ByHand
from agent.domain.call import Call
from agent.domain.insight import Insight
from agent.domain.one_to_one import OneToOne
from agent.domain.session import Exchange, Mode, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.errors import UsageError
from agent.ports import Clock, CommitmentStore, InsightStore, SessionStore
from agent.rehearsal import Rehearsal
from agent.steps.arc import arc_of, arc_with, latest_of, sessions_of
from agent.steps.call.again import CallAhead
from agent.steps.call.runs import times_rehearsed
from agent.steps.decide import decide_opening
from agent.steps.hear import hear
from agent.steps.opening import still_open, to_bring_back, to_follow_up
from agent.steps.phrase import Phrase
from agent.steps.refer import refer

PLANNED = "One-to-one"  # the title of a session on a manager's plan, when nothing else names it


class Openings(ByHand):
    """Opens sessions; each is kept with its first turn before it comes back."""

    def __init__(
        self,
        *,
        sessions: SessionStore,
        commitments: CommitmentStore,
        insights: InsightStore,
        phrase: Phrase,
        rehearsal: Rehearsal,
        clock: Clock,
        timezone: tzinfo,
        help_texts: Callable[[str], str],
    ) -> None:
        """Take where things are kept, who words a turn, who plays a buyer, and the configured texts of a referral."""
        super().__init__(sessions=sessions, commitments=commitments, clock=clock, timezone=timezone)
        self._insights = insights
        self._phrase = phrase
        self._rehearsal = rehearsal
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
        call: Call | None = None,
        one_to_one: OneToOne | None = None,
    ) -> Session:
        """Return a new session with its opening: the promise that is due, else what is to come back, else the goal.

        With an `arc_id`, or the deal of an earlier session, it goes on where that arc ended; without one it
        hangs together with the session of the promise it opens on. A `call` says which buyer is met, or what was
        counted in a transcript; a `one_to_one` what a manager plans to say to a rep. Raises UsageError for a buyer that
        does not exist.
        """
        self._rehearsal.named(call.persona if call else "")
        now, named, history = self._clock(), hear(deal), self._sessions.history(rep_id)
        arc = arc_id or arc_of(named, history)
        promise = to_follow_up(self._commitments.pending(rep_id), now, sessions_of(arc, history))
        last = None if promise else latest_of(arc, history)
        ended = self._sessions.load(rep_id, last.id).kept if last else None
        session_id = uuid.uuid4().hex[:12]
        session = Session(
            id=session_id,
            rep_id=rep_id,
            arc_id=arc or arc_with(promise, history) or session_id,
            title=PLANNED if one_to_one and not named else "",
            deal=named,
            mode=mode,
            minutes=minutes,
            off_record=off_record,
            started_at=now,
            follow_up=promise or still_open(ended),
            insight=None if promise or last or one_to_one else self._brought_back(rep_id, now, minutes),
            call=call,
            one_to_one=one_to_one,
        )
        allowed = decide_opening(promise, session.insight, session)
        turn = self._referred(session) or self._phrase.opening(session, allowed, now, ended)
        return self._start(session, turn)

    def practise_again(
        self, rep_id: str, *, of: str = "", minutes: int = 15, buyer: str = "", off_record: bool = False
    ) -> Session:
        """Return a new session in which a call practised before is opened by the buyer: the newest, or a session's.

        Raises UsageError when no call was practised yet, or for a buyer that does not exist.
        """
        before = self._practised(rep_id, of)
        met = before.call or Call()
        call = Call(
            persona=self._rehearsal.named(buyer) or met.persona,
            again_of=met.again_of or before.id,
            runs_before=met.runs_before + times_rehearsed(before),
        )
        session = Session(
            id=uuid.uuid4().hex[:12],
            rep_id=rep_id,
            arc_id=before.arc_id,
            deal=before.deal,
            title=before.title,
            mode=Mode.PRACTISE,
            minutes=minutes,
            off_record=off_record,
            started_at=self._clock(),
            call=call,
        )
        session, turn = self._rehearsal.begin(session, GrowStage.GOAL)
        return self._start(session, turn)

    def calls_ahead(self, rep_id: str) -> tuple[CallAhead, ...]:
        """Return the calls that were practised, still lie ahead and are worth another run now, the nearest first."""
        return self._rehearsal.ahead(rep_id, self._clock())

    def _referred(self, session: Session) -> CoachTurn | None:
        """What refers to people who can help, where a plan that is brought along calls for it."""
        plan = session.one_to_one
        return refer(session, "\n".join(line.text for line in plan.lines), self._help_texts) if plan else None

    def _start(self, session: Session, turn: CoachTurn) -> Session:
        opening = Exchange(number=0, at=session.started_at, turn=turn)
        return self._sessions.start(session.model_copy(update={"exchanges": (opening,)}))

    def _practised(self, rep_id: str, of: str) -> Session:
        if of:
            return self._sessions.load(rep_id, of)
        practised = (line.id for line in self._sessions.history(rep_id) if line.mode is Mode.PRACTISE)
        sessions = (self._sessions.load(rep_id, session_id) for session_id in practised)
        found = next((one for one in sessions if times_rehearsed(one) and not one.off_record), None)
        if found is None:
            raise UsageError("no call was practised yet; `meno chat --mode practise` begins with one")
        return found

    def _brought_back(self, rep_id: str, now: datetime, minutes: int) -> Insight | None:
        insight = to_bring_back(self._insights.insights(rep_id), now, minutes)
        return insight.brought_back(now) if insight else None
