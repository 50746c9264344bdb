"""One-to-ones with reps, prepared by managers: a plan read and marked, and kept up with how its lines are turned."""

from typing import NamedTuple

from agent.domain.move import Focus, RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Mode, Session
from agent.errors import UsageError
from agent.ports import Marker
from agent.steps.answers import is_answer
from agent.steps.hear import hear
from agent.steps.lead.addressed import called
from agent.steps.lead.asked import asks_mark
from agent.steps.lead.hearing import of_a_plan, promised, with_foreseen, with_lines
from agent.steps.lead.lines import beside_plan, is_mail, is_received, lines_of, plan_in, without_asked
from agent.steps.lead.touched import question_meant, says_first, told_beside, touched, without_dropped
from agent.steps.lead.turning import (
    LONGEST,
    as_put,
    asks_for_words,
    asks_indirectly,
    line_asked,
    puts,
    says_aim,
    words_for_rep,
)
from agent.steps.lead.written import without_theirs, without_written, written_in

NO_WORDS = (RepMove.STOPS, RepMove.SKIPS, RepMove.NOT_NOW)
"""A message that does this puts nothing into words for the rep."""
NOTHING_TO_READ = "there is nothing to look at; write down what you plan to say, a sentence or a line at a time"


class Heard(NamedTuple):
    """A session with its plan as the latest message leaves it, and what that message brings to the talk."""

    session: Session
    reading: Reading


class OneToOnes:
    """Reads what managers plan to say, and keeps what they make of it; the guard on this machine does the marking."""

    def __init__(self, marker: Marker) -> None:
        """Mark lines with this marker."""
        self._marker = marker

    def read(self, text: str) -> OneToOne:
        """Return a plan with its lines marked; secrets in it are masked. Raises UsageError for one without words."""
        taken = lines_of(hear(text))
        if not taken.lines:
            raise UsageError(NOTHING_TO_READ)
        return OneToOne(lines=self._marker.mark(taken.lines), left_out=taken.left_out)

    def heard(self, session: Session, utterance: str, reading: Reading, *, unkept: bool) -> Heard:
        """Return the session with what this message says of the plan, and how the message reads beside it.

        What is not to be kept says nothing of the plan.
        """
        if session.mode is not Mode.LEAD:
            return Heard(session, reading)
        if unkept:
            return Heard(session, as_put(reading, utterance) if asks_for_words(session) else reading)
        if (pasted := self._with_pasted(session, utterance)) is not session:
            beside = beside_plan(utterance, without_asked(plan_in(utterance)))
            return Heard(pasted, of_a_plan(reading, beside))
        session = without_dropped(session, utterance)
        words = self._words(session, utterance, reading)
        beside = without_written(utterance, words)
        session = self._taken_up(self._with_written(session, words, beside, reading), utterance, reading, words)
        lines = touched(session, words, beside, reading)
        asks = session.one_to_one is not None and asks_mark(beside)
        if lines or asks:
            reading = with_lines(reading, lines, beside, asks=asks)
        elif asks_for_words(session):
            return Heard(session, as_put(reading, utterance))
        return Heard(session, with_foreseen(promised(reading, words, session.one_to_one), beside))

    def _words(self, session: Session, utterance: str, reading: Reading) -> tuple[str, ...]:
        """What a message puts into words for the rep; asked how a decision is told, all of it."""
        if reading.does(*NO_WORDS) and not (reading.does(RepMove.SKIPS) and written_in(utterance)):
            return ()
        words = written_in(utterance)
        if session.turns:
            words = without_theirs(words, utterance, session.turns[-1].text)
        is_told = bool(session.turns) and session.turns[-1].focus is Focus.SAY_IT and bool(called(utterance))
        return words or ((" ".join(utterance.split())[:LONGEST],) if is_told else ())

    def _with_pasted(self, session: Session, utterance: str) -> Session:
        """Return the session with the plan that this message holds, in place of an earlier one; else as it is."""
        words = without_asked(plan_in(utterance))
        taken = lines_of(words)
        known = {line.text for line in session.one_to_one.lines} if session.one_to_one else set()
        is_one_line = line_asked(session) is not None and known.isdisjoint(taken.lines) and not is_mail(words)
        if not taken.lines or is_one_line or is_received(utterance, words):
            return session
        before = session.one_to_one or OneToOne()
        plan = before.model_copy(update={"lines": self._marker.mark(taken.lines), "left_out": taken.left_out})
        is_plan = plan.how_many(Kind.TELLS) or plan.how_many(Kind.ASKS) > 1
        return session.model_copy(update={"one_to_one": plan}) if is_plan else session

    def _with_written(self, session: Session, words: tuple[str, ...], beside: str, reading: Reading) -> Session:
        """Return the session with what this message puts into words for the rep."""
        told = "" if reading.due else told_beside(session, words, beside)
        further = (*self._marker.mark(words), *((PlannedLine(text=told, kind=Kind.ASKS),) if told else ()))
        plan = session.one_to_one or OneToOne()
        with_them = plan.and_written(further)
        return session if with_them == plan else session.model_copy(update={"one_to_one": with_them})

    def _taken_up(self, session: Session, utterance: str, reading: Reading, words: tuple[str, ...]) -> Session:
        """Return the session with what this message says of the plan: a line turned round, the aim, the first question.

        A message that does something else instead changes nothing.
        """
        if not session.turns:
            return session
        plan, asked = session.one_to_one or OneToOne(), session.turns[-1].focus
        beside = without_written(utterance, words)
        if asks_for_words(session) and (words or (puts(reading, utterance) and not asks_mark(beside))):
            put = " ".join(words) or words_for_rep(utterance)
            line = plan.nearest(put) or line_asked(session)
            if line is not None:
                plan = plan.turned(line.text, put, Kind.ASKS if asks_indirectly(utterance) else self._kind(put))
            elif asked is Focus.FIRST_QUESTION:
                plan = plan.model_copy(
                    update={"first_question": words[-1] if words else question_meant(beside, plan) or put}
                )
        elif asked is Focus.LEAVE_WITH and is_answer(reading) and says_aim(utterance):
            plan = plan.model_copy(update={"leave_with": " ".join(utterance.split())})
        elif says_first(session, beside) and (first := words[-1] if words else question_meant(beside, plan)):
            plan = plan.model_copy(update={"first_question": first})
        same = plan == (session.one_to_one or OneToOne())
        return session if same else session.model_copy(update={"one_to_one": plan})

    def _kind(self, words: str) -> Kind:
        """The mark of words for the rep, all of their sentences together: one that tells is enough."""
        kinds = [line.kind for line in self._marker.mark(lines_of(words).lines)]
        order = (Kind.TELLS, Kind.ASKS, Kind.NOT_JUDGED)
        return next((kind for kind in order if kind in kinds), Kind.NEITHER)
