"""One-to-ones with reps, prepared by managers: a plan read and marked, and kept up with how its lines are turned."""

from typing import NamedTuple

from agent.domain.move import Focus
from agent.domain.one_to_one import Kind, OneToOne
from agent.domain.reading import Reading
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.errors import UsageError
from agent.ports import Marker
from agent.steps.answers import is_answer
from agent.steps.hear import hear
from agent.steps.lead.lines import lines_of, plan_in
from agent.steps.lead.turning import as_put, asks_for_words, asks_indirectly, line_asked, puts, says_aim, words_for_rep

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
        if not unkept:
            pasted = self._with_pasted(session, utterance)
            reading = reading if pasted is session else Reading()
            session = self._taken_up(pasted, utterance, reading)
        return Heard(session, as_put(reading, utterance) if asks_for_words(session) else reading)

    def _with_pasted(self, session: Session, utterance: str) -> Session:
        """Return the session with the plan that this message holds, when a manager came without one; else as it is."""
        if session.mode is not Mode.LEAD or session.one_to_one is not None or session.stage is not GrowStage.GOAL:
            return session
        taken = lines_of(plan_in(utterance))
        plan = OneToOne(lines=self._marker.mark(taken.lines), left_out=taken.left_out)
        return session.model_copy(update={"one_to_one": plan}) if plan.telling else session

    def _taken_up(self, session: Session, utterance: str, reading: Reading) -> Session:
        """Return the session with what this message says of the plan: a line turned round, the aim, the first question.

        A message that does something else instead changes nothing.
        """
        if session.mode is not Mode.LEAD or not session.turns:
            return session
        plan, asked = session.one_to_one or OneToOne(), session.turns[-1].focus
        if asks_for_words(session) and puts(reading, utterance):
            line, words = line_asked(session), words_for_rep(utterance)
            if line is not None:
                plan = plan.turned(line.text, words, Kind.ASKS if asks_indirectly(utterance) else self._kind(words))
            elif asked is Focus.FIRST_QUESTION:
                plan = plan.model_copy(update={"first_question": words})
        elif asked is Focus.LEAVE_WITH and is_answer(reading) and says_aim(utterance):
            plan = plan.model_copy(update={"leave_with": " ".join(utterance.split())})
        same = plan == (session.one_to_one or OneToOne())
        return session if same else session.model_copy(update={"one_to_one": plan})

    def _kind(self, words: str) -> Kind:
        """The mark of words for the rep, all of their sentences together: one that tells is enough."""
        kinds = [line.kind for line in self._marker.mark(lines_of(words).lines)]
        order = (Kind.TELLS, Kind.ASKS, Kind.NOT_JUDGED)
        return next((kind for kind in order if kind in kinds), Kind.NEITHER)
