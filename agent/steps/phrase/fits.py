"""Which bank questions fit a moment of a talk, and how well."""

from agent.domain.allowed import AllowedMove
from agent.domain.move import RepMove
from agent.steps.phrase.given import Given
from agent.steps.phrase.slots import Filled
from prompts.questions import Question

LASTS = (RepMove.DID_IT, RepMove.DID_PARTLY, RepMove.DID_NOT, RepMove.DROPPED_IT, RepMove.MOVED_IT)
"""What a rep reports once and questions may build on for the rest of the session."""


def fits(question: Question, given: Given, allowed: AllowedMove) -> bool:
    """Whether nothing is missing in this talk that the question takes for granted."""
    session = given.progress.session
    return (
        (not question.opening or not session.exchanges)
        and (not question.modes or session.mode in question.modes)
        and (not question.topics or _nearness(question, given) > 0)
        and (not question.after or _has_done(question, given))
        and (not question.said or question.stands_on(given.words))
        and not (question.leans and (allowed.changes_subject or not session.exchanges))
    )


def relevance(question: Question, filled: Filled, given: Given, *, stuck: bool) -> int:
    """Return how closely the question takes up what was said: the higher, the closer."""
    exact = question.audience == ("stuck" if stuck else "cooperative")
    special = bool(question.after) + bool(question.modes) + question.opening
    return filled.weight + _nearness(question, given) + 2 * (special + question.core) + exact


def _nearness(question: Question, given: Given) -> int:
    """2 when the latest message is on the question's topic, 1 when an earlier one was, else 0."""
    if any(topic in question.topics for topic in given.progress.latest.topics):
        return 2
    return int(any(topic in question.topics for reading in given.progress.readings for topic in reading.topics))


def _has_done(question: Question, given: Given) -> bool:
    latest = given.progress.latest
    lasting = (move for move in LASTS if given.progress.has(move))
    return any(move in question.after for move in (*latest.moves, *lasting))
