"""Which words for the rep a message is about: those it writes, points to, or asks about."""

from agent.domain.idea import IdeaKind
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.steps.answers import ASKS_FOR_PROMISE
from agent.steps.lead.asked import asking_in, asks_mark, is_of_several
from agent.steps.lead.pointing import is_choosing, line_meant, means_whole, opens_with, points_back
from agent.steps.lead.turning import asks_for_words
from agent.steps.lead.written import dropped_in, drops_that, told_of


def touched(session: Session, words: tuple[str, ...], beside: str, reading: Reading) -> tuple[PlannedLine, ...]:
    """Return the lines a message is about, with what it says `beside` the `words` it writes.

    In answer to what is promised there are none, unless their mark is asked for.
    """
    plan, turn = session.one_to_one, session.turns[-1] if session.turns else None
    asks = asks_mark(beside)
    if plan is None or turn is None or (turn.focus in ASKS_FOR_PROMISE and not asks):
        return ()
    if asks and plan.lines and means_whole(beside) and line_meant(beside, plan) is None:
        return ()
    written = _written(session, plan, words, beside)
    if asks and (about := _asked_about(plan, written, beside)):
        return about
    if written:
        return written
    is_promised = reading.due is not None and bool(reading.of(IdeaKind.ACTION))
    meant = None if is_promised else line_meant(beside, plan)
    if meant is None and asks and points_back(beside) and not means_whole(beside):
        meant = plan.line(turn.about) or (plan.every[-1] if plan.every else None)
    return (meant,) if meant else ()


def told_beside(session: Session, words: tuple[str, ...], beside: str) -> str:
    """Return the question that a message tells of; "" where it writes `words`, or is asked for some."""
    return "" if words or asks_for_words(session) else told_of(beside)


def question_meant(said: str, plan: OneToOne) -> str:
    """Return the words of the question that a message points to, "" when it points to none."""
    line = line_meant(said, plan)
    return line.text if line is not None and line.kind is Kind.ASKS else ""


def says_first(session: Session, beside: str) -> bool:
    """Whether a message says which words come first, or chooses after which one was weighed."""
    weighed = any(is_choosing(said) for said in session.utterances[-1:])
    return opens_with(beside) or weighed


def without_dropped(session: Session, utterance: str) -> Session:
    """Return the session without the lines that a message says are dropped: they are gone for good."""
    plan, turn = session.one_to_one, session.turns[-1] if session.turns else None
    if plan is None or turn is None:
        return session
    gone = dropped_in(utterance)
    if not gone and drops_that(utterance):
        meant = line_meant(utterance, plan)
        gone = (meant.text if meant else turn.about,)
    left = plan.dropping(gone) if any(gone) else plan
    return session if left == plan else session.model_copy(update={"one_to_one": left})


def _asked_about(plan: OneToOne, written: tuple[PlannedLine, ...], beside: str) -> tuple[PlannedLine, ...]:
    """The lines whose mark is asked for: the one pointed to by its words, else what the message writes nearest."""
    asked = " ".join(asking_in(beside))
    if meant := line_meant(asked, plan):
        return (meant,)
    return written if is_of_several(asked) else written[-1:]


def _written(session: Session, plan: OneToOne, words: tuple[str, ...], beside: str) -> tuple[PlannedLine, ...]:
    """The lines a message puts into words, quoted or told of."""
    told = told_beside(session, words, beside)
    said = words or ((told,) if told else ())
    return tuple(line for text in said if (line := _line(plan, text)))


def _line(plan: OneToOne, text: str) -> PlannedLine | None:
    """The line with these words, however its letters were written."""
    return next((line for line in reversed(plan.every) if line.text.casefold() == text.casefold()), None)
