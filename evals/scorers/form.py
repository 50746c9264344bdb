"""The form of a turn: one question, and an open one."""

from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.asked import Asks, asks, is_ruler, may_ask_nothing, shape
from evals.transcript import Said, Transcript

ONE_QUESTION = "one_question"
OPEN_QUESTIONS = "open_questions"


def one_question(transcript: Transcript, _: Judge) -> Finding:
    """Count turns that ask exactly one thing; one that closes, refers or reads back may ask nothing."""
    looked_at = [
        (number, said, count)
        for number, said in enumerate(transcript.said)
        if (count := _count(said)) or not may_ask_nothing(said)
    ]
    marks = [
        Mark(turn=number, span=said.text, why="asks nothing" if not count else f"asks {count} questions")
        for number, said, count in looked_at
        if count != 1
    ]
    return Finding(scorer=ONE_QUESTION, hits=len(looked_at) - len(marks), of=len(looked_at), marks=tuple(marks))


def open_questions(transcript: Transcript, _: Judge) -> Finding:
    """Count open ones among the turns that ask, rulers and read-backs left out."""
    asking = [
        (number, said)
        for number, said in enumerate(transcript.said)
        if _count(said) and not is_ruler(said.text) and not may_ask_nothing(said)
    ]
    marks = [Mark(turn=number, span=_asked(said), why="closed") for number, said in asking if not _is_open(said)]
    return Finding(scorer=OPEN_QUESTIONS, hits=len(asking) - len(marks), of=len(asking), marks=tuple(marks))


def _count(said: Said) -> int:
    found = shape(said)
    return found.asked + len(found.invites)


def _is_open(said: Said) -> bool:
    """Whether the question has a question word of its own, or asks for more of the same ("And beyond that?")."""
    return shape(said).open or asks(said) is Asks.ELSE


def _asked(said: Said) -> str:
    questions = shape(said).questions
    return questions[0] if questions and questions[0] in said.text else said.text
