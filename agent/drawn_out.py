"""What to be coached on, drawn out of talks over time: never as a form, and only after a session has helped."""

import logging
from datetime import tzinfo
from functools import partial

from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import Focus
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.errors import MemoryStoreError, UsageError
from agent.matters import Matters
from agent.ports import Clock, MatterStore, SessionStore
from agent.steps.hear import hear
from agent.steps.plate.answering import is_answered, with_answer
from agent.steps.plate.asking import is_open_to_it
from agent.steps.plate.named import chosen_in, matters_in
from agent.steps.plate.plate import A_WEEK, Plate

logger = logging.getLogger(__name__)

LOOKED_AT = 8
"""Recent sessions that are looked at for when the plate was asked about last."""


class DrawnOut:
    """Hands the talk what is on the plate, and keeps what the rep answers about it."""

    def __init__(self, *, matters: MatterStore, sessions: SessionStore, clock: Clock, timezone: tzinfo) -> None:
        """Keep answers with these matters; sessions say what was asked lately. Times are said in this zone."""
        self._store = matters
        self._matters = Matters(matters=matters, clock=clock, timezone=timezone)
        self._sessions = sessions
        self._clock = clock
        self._timezone = timezone

    def plate(self, session: Session) -> Plate | None:
        """Return the rep's plate where a question about it may end this session; None where it may not come up."""
        if not is_open_to_it(session):
            return None
        now = self._clock()
        return Plate(now, self._matters.on_plate(session.rep_id), asked_lately=self._asked_lately(session))

    def take(self, session: Session, utterance: str, reading: Reading, turn: CoachTurn) -> None:
        """Keep what this message says of the plate, where that was asked, and what the turn after it asks about.

        `session` is the one before the message; its exchange is kept already, and nothing here undoes it.
        """
        asked = session.turns[-1] if session.turns else None
        try:
            if asked is not None and asked.focus in OF_THE_PLATE and is_answered(reading, utterance):
                self._keep_answer(session, asked, hear(utterance))
            if turn.focus in OF_THE_PLATE:
                self._note_asked(session.rep_id, turn)
        except (MemoryStoreError, UsageError) as error:
            logger.warning("the talk goes on without the plate: %s", error)

    def _keep_answer(self, session: Session, asked: CoachTurn, said: str) -> None:
        rep_id = session.rep_id
        if asked.focus is Focus.PLATE:
            for text in matters_in(said):
                self._matters.add(rep_id, text, session.id)
            return
        known = self._matters.on_plate(rep_id)
        if asked.focus is Focus.MOST_IMPORTANT:
            for one in chosen_in(said, known):
                self._matters.choose(rep_id, one.id)
            return
        for one in known:
            if one.text == asked.about:
                answer = partial(
                    with_answer, focus=asked.focus, utterance=said, now=self._clock(), timezone=self._timezone
                )
                self._store.change_matter(rep_id, one.id, answer)

    def _note_asked(self, rep_id: str, turn: CoachTurn) -> None:
        for one in self._matters.on_plate(rep_id):
            if turn.focus is Focus.MOST_IMPORTANT or one.text == turn.about:
                self._store.change_matter(rep_id, one.id, lambda stood: stood.asked_about(turn.focus))

    def _asked_lately(self, session: Session) -> bool:
        since = self._clock() - A_WEEK
        recent = [one for one in self._sessions.history(session.rep_id) if one.started_at >= since][:LOOKED_AT]
        talks = (self._sessions.load(session.rep_id, one.id) for one in recent if one.id != session.id)
        return any(turn.focus is Focus.PLATE for talk in talks for turn in talk.turns)
