"""A Meno in memory with a coach that knows its lines, for the page's own tests."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from agent.domain.call import Call
from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.move import CoachMove, Focus
from agent.domain.one_to_one import OneToOne
from agent.domain.roster import Roster
from agent.domain.session import Exchange, Mode, Session, SessionSummary, Thumb
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.errors import SessionNotFound
from agent.notice import Notice
from agent.settings import Settings
from agent.steps.call.again import CallAhead
from tests.support.consents import InMemoryConsents

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

LINES = (
    (GrowStage.GOAL, CoachMove.AGREE_GOAL, "", "What would you like to have by the end of these minutes?"),
    (GrowStage.REALITY, CoachMove.CLARIFY, "", "What have you seen or heard from them yourself?"),
    (
        GrowStage.REALITY,
        CoachMove.CONTRAST,
        "You are at 90 %, and nobody from finance has been on a call.",
        "What do you make of the two side by side?",
    ),
    (GrowStage.REALITY, CoachMove.PROBE_CAUSE, "", "What lies behind that, as far as you can tell?"),
    (GrowStage.OPTIONS, CoachMove.DRAW_OPTIONS, "", "What could you do about it?"),
    (GrowStage.OPTIONS, CoachMove.DRAW_OPTIONS, "", "What else?"),
    (GrowStage.WAY_FORWARD, CoachMove.COMMIT, "", "Which of these will you do, and by when?"),
    (GrowStage.WAY_FORWARD, CoachMove.STRENGTHEN, "", "What is most likely to get in the way?"),
)
PROMISES = 7
"""The message that makes a commitment."""


class StagedMeno:
    """Everything the page asks of a Meno, kept in memory."""

    def __init__(self, notices: tuple[str, ...] = ()) -> None:
        self.kept: dict[str, Session] = {}
        self.said = notices
        self.now = NOW
        self.warm = False
        self.fails: Exception | None = None
        self.settings = Settings(_env_file=None, timezone="UTC")
        self.roster = Roster()
        self.themes = SimpleNamespace(of=lambda session: None, settle=lambda rep_id: None)
        self.notice = Notice(InMemoryConsents(), lambda: self.now, self.settings, counts_themes=False)
        self.coach = StagedCoach(self)
        self.sessions = SimpleNamespace(load=self.load, history=self.history, delete=self.delete)
        self.matters = SimpleNamespace(on_plate=lambda rep_id: ())
        self.commitments = SimpleNamespace(due=self.due, pending=self.pending)

    def warm_up(self) -> None:
        self.warm = True

    def notices(self, rep_id: str = "") -> tuple[str, ...]:
        return self.said

    def load(self, rep_id: str, session_id: str) -> Session:
        session = self.kept.get(session_id)
        if session is None or session.rep_id != rep_id:
            raise SessionNotFound(f"no session {session_id}")
        return session

    def history(self, rep_id: str) -> tuple[SessionSummary, ...]:
        mine = sorted(
            (session for session in self.kept.values() if session.rep_id == rep_id),
            key=lambda session: session.started_at,
            reverse=True,
        )
        return tuple(
            SessionSummary(
                id=session.id,
                title=session.title,
                deal=session.deal,
                started_at=session.started_at,
                ended_at=session.ended_at,
                exchanges=len(session.exchanges),
            )
            for session in mine
        )

    def delete(self, rep_id: str, session_id: str) -> None:
        del self.kept[self.load(rep_id, session_id).id]

    def pending(self, rep_id: str) -> tuple[Commitment, ...]:
        made = (session.commitment for session in self.kept.values() if session.rep_id == rep_id)
        return tuple(commitment for commitment in made if commitment and commitment.status.is_pending)

    def due(self, rep_id: str, now: datetime) -> tuple[Commitment, ...]:
        return tuple(each for each in self.pending(rep_id) if each.due_at and each.due_at <= now)


class StagedCoach:
    """Says its lines one after the other; `fails` on the Meno is raised instead of a turn."""

    def __init__(self, meno: StagedMeno) -> None:
        self.meno = meno
        self.heard: list[str] = []

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
        self._stumble()
        promise = next(iter(self.meno.due(rep_id, self.meno.now)), None)
        turn = _line(0)
        if promise:
            turn = CoachTurn(
                move=CoachMove.FOLLOW_UP,
                focus=Focus.OUTCOME,
                stage=GrowStage.GOAL,
                mirror=f"You said you would {promise.action}.",
                question="What happened?",
            )
        session = Session(
            id=f"s{len(self.meno.kept) + 1}",
            rep_id=rep_id,
            arc_id=arc_id,
            deal=deal,
            minutes=minutes,
            mode=mode,
            off_record=off_record,
            started_at=self.meno.now,
            exchanges=(Exchange(number=0, at=self.meno.now, turn=turn),),
            follow_up=promise,
            call=call,
        )
        return self._keep(session)

    def calls_ahead(self, rep_id: str) -> tuple[CallAhead, ...]:
        return ()

    def take_turn(self, rep_id: str, session_id: str, utterance: str, *, key: str | None = None) -> Session:
        session = self.meno.load(rep_id, session_id)
        if key and key in (exchange.key for exchange in session.exchanges):
            return session
        self._stumble()
        self.heard.append(utterance)
        number = len(session.exchanges)
        over = utterance == "/stop"
        exchange = Exchange(
            number=number, at=self.meno.now, utterance=utterance, key=key, turn=_closing() if over else _line(number)
        )
        changes: dict[str, object] = {
            "exchanges": (*session.exchanges, exchange),
            "title": session.title or utterance[:60],
            "ended_at": self.meno.now if over else None,
        }
        if number == PROMISES:
            changes["commitment"] = self._promise(session, utterance)
        return self._keep(session.model_copy(update=changes))

    def confirm(self, rep_id: str, session_id: str, commitment: Commitment) -> Session:
        self._stumble()
        session = self.meno.load(rep_id, session_id)
        confirmed = commitment.model_copy(update={"status": CommitmentStatus.OPEN})
        if commitment.id in [one.id for one in session.also]:
            also = tuple(confirmed if one.id == commitment.id else one for one in session.also)
            return self._keep(session.model_copy(update={"also": also}))
        return self._keep(session.model_copy(update={"commitment": confirmed}))

    def rate(self, rep_id: str, session_id: str, number: int, thumb: Thumb | None) -> Session:
        self._stumble()
        session = self.meno.load(rep_id, session_id)
        rated = tuple(
            exchange.model_copy(update={"thumb": thumb}) if exchange.number == number else exchange
            for exchange in session.exchanges
        )
        return self._keep(session.model_copy(update={"exchanges": rated}))

    def rename(self, rep_id: str, session_id: str, title: str) -> Session:
        return self._keep(self.meno.load(rep_id, session_id).model_copy(update={"title": title}))

    def _promise(self, session: Session, utterance: str) -> Commitment:
        return Commitment(
            id=f"c-{session.id}",
            rep_id=session.rep_id,
            session_id=session.id,
            action=utterance,
            due_text="tomorrow at ten",
            due_at=self.meno.now + timedelta(days=1, hours=1),
            created_at=self.meno.now,
            updated_at=self.meno.now,
        )

    def _keep(self, session: Session) -> Session:
        self.meno.kept[session.id] = session.model_copy(update={"version": session.version + 1})
        return self.meno.kept[session.id]

    def _stumble(self) -> None:
        if self.meno.fails:
            raise self.meno.fails


def _line(number: int) -> CoachTurn:
    stage, move, mirror, question = LINES[min(number, len(LINES) - 1)]
    return CoachTurn(move=move, focus=Focus.GOAL, stage=stage, mirror=mirror, question=question)


def _closing() -> CoachTurn:
    return CoachTurn(
        move=CoachMove.CLOSE, focus=Focus.STOPPED, stage=GrowStage.CLOSED, mirror="Then we stop here.", question=""
    )
