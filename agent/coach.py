"""The coach: one turn, read top to bottom."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Mode, Session
from agent.domain.turn import CoachTurn
from agent.doors import Doors
from agent.drawn_out import DrawnOut
from agent.metering import observed
from agent.one_to_ones import OneToOnes
from agent.openings import Openings
from agent.ports import Clock, CommitmentStore, InsightStore, Recall, SessionStore, TurnGate
from agent.recollection import Recollection
from agent.rehearsal import Rehearsal
from agent.steps import keep
from agent.steps.call.asides import ends_call, starts_call
from agent.steps.call.brief import Latest
from agent.steps.call.runs import is_playing
from agent.steps.decide import decide
from agent.steps.hear import hear
from agent.steps.phrase import Phrase
from agent.steps.plate.answering import beside_the_talk
from agent.steps.plate.asking import answers_the_plate
from agent.steps.progress import Progress
from agent.steps.read import read
from agent.steps.refer import refer
from agent.steps.withhold import wish_of, without_last
from agent.transcripts import with_pasted


class Coach(Openings):
    """Asks and never answers. Every turn it returns was checked and kept before it returned."""

    def __init__(
        self,
        *,
        sessions: SessionStore,
        commitments: CommitmentStore,
        insights: InsightStore,
        recall: Recall,
        phrase: Phrase,
        rehearsal: Rehearsal,
        one_to_ones: OneToOnes,
        drawn_out: DrawnOut,
        clock: Clock,
        timezone: tzinfo,
        help_texts: Callable[[str], str],
        gate: TurnGate | None = None,
    ) -> None:
        """Take the parts; `help_texts` gives the text for a referral or "", the `gate` stands before every turn."""
        super().__init__(
            sessions=sessions,
            commitments=commitments,
            insights=insights,
            phrase=phrase,
            rehearsal=rehearsal,
            clock=clock,
            timezone=timezone,
            help_texts=help_texts,
        )
        self._recollection = Recollection(sessions, recall)
        self._one_to_ones = one_to_ones
        self._drawn_out = drawn_out
        self._gate = gate or Doors()

    def take_turn(self, rep_id: str, session_id: str, utterance: str, *, key: str | None = None) -> Session:
        """Return the session with the coach's checked turn to what the rep just said, already kept.

        A `key` that was seen before changes nothing: the session comes back as it stands. Raises
        SessionNotFound, SessionConflict, MemoryStoreError, TooManyTurns, ClosingDown; after an error nothing was kept.
        """
        session = self._sessions.load(rep_id, session_id)
        if key is not None and any(exchange.key == key for exchange in session.exchanges):
            return session
        with self._gate.turn(rep_id), observed(session.id) as note_turn:
            answered = self._answered(session, hear(utterance), key)
            note_turn(answered.turns[-1])
            return answered

    def _answered(self, session: Session, utterance: str, key: str | None) -> Session:
        now = self._clock()
        if referral := refer(session, utterance, self._help_texts):
            return self._keep(Progress(session, Reading()), utterance, referral, now, key)
        self._gate.admit(session.rep_id)
        if is_playing(session) and not ends_call(utterance):
            return self._rehearsed(session, utterance, now, key)
        return self._coached(with_pasted(session, utterance), utterance, now, key)

    def _coached(self, session: Session, utterance: str, now: datetime, key: str | None) -> Session:
        reading = self._read(session, utterance, now)
        wish = wish_of(session, utterance, reading)
        session, reading = self._one_to_ones.heard(session, utterance, reading, unkept=wish.this)
        earlier = self._recollection.of(session, reading, utterance)
        plate = self._drawn_out.plate(session)
        moves = decide(session, reading, earlier.contradiction, plate)
        if moves[0].move is CoachMove.PLAY:
            session, turn = self._rehearsal.begin(session, moves[0].stage, Latest(now, utterance, reading))
            return self._keep(Progress(session, reading), utterance, turn, now, key)
        recalled = (*earlier.recalled, *(plate.recalled if plate and moves[0].matters else ()))
        turn, reading = self._phrase.turn(session, utterance, reading, moves, recalled, now)
        session, turn = self._rehearsal.with_facts(session, turn, utterance)
        if wish.before:
            session = self._sessions.amend(without_last(session))
        kept = self._keep(Progress(session, reading), utterance, turn, now, key, unkept=wish.this)
        if not wish.this:
            self._drawn_out.take(session, utterance, reading, turn)
        return kept

    def _rehearsed(self, session: Session, utterance: str, now: datetime, key: str | None) -> Session:
        """What was said to the buyer is answered by the buyer; when that ends the call, the coach asks on."""
        turn, ends = self._rehearsal.answer(session, utterance)
        said = Progress(session, Reading(moves=(RepMove.REHEARSES,)))
        if ends:
            asked, _ = self._phrase.turn(session, "", Reading(), decide(session, Reading()), (), now)
            last = keep.exchange(session, utterance, turn, said, now, key)
            whole = session.model_copy(update={"exchanges": (*session.exchanges, last)})
            _, asked = self._rehearsal.with_facts(whole, asked, "")
            turn = asked.model_copy(update={"buyer": turn.buyer, "source": turn.source})
        return self._keep(said, utterance, turn, now, key)

    def _read(self, session: Session, utterance: str, now: datetime) -> Reading:
        """What the message brings; words that only end the rehearsal bring nothing."""
        if is_playing(session):
            return Reading()
        if session.mode is Mode.PRACTISE and starts_call(utterance):
            return Reading(moves=(RepMove.BEGINS,))
        reading = read(session, utterance, now=now, timezone=self._timezone)
        return beside_the_talk(reading) if answers_the_plate(session) else reading

    def _keep(
        self,
        progress: Progress,
        utterance: str,
        turn: CoachTurn,
        now: datetime,
        key: str | None,
        *,
        unkept: bool = False,
    ) -> Session:
        exchange = keep.exchange(progress.session, utterance, turn, progress, now, key, unkept=unkept)
        return self._sessions.keep(keep.after(progress, turn, now, unkept=unkept), exchange)
