"""Answers read whole: the coach asked for one thing, and the first thing said is it."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.steps.read.clauses import Clause
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message

KIND_ASKED = {
    Focus.STANDARD: IdeaKind.STANDARD,
    Focus.OBSTACLE: IdeaKind.OBSTACLE,
    Focus.PREMORTEM: IdeaKind.OBSTACLE,
    Focus.IF_THEN: IdeaKind.IF_THEN,
    Focus.FIRST_STEP: IdeaKind.FIRST_STEP,
    Focus.MEASURE: IdeaKind.MEASURE,
    Focus.TAKEAWAY: IdeaKind.INSIGHT,
    Focus.ELSEWHERE: IdeaKind.INSIGHT,
    Focus.WHAT_HELPED: IdeaKind.INSIGHT,
    Focus.CRITERIA: IdeaKind.CRITERION,
}
"""What an answer is when the coach asked for just that."""


def whole_answer(message: Message, sentence: tuple[Clause, ...]) -> Idea | None:
    """Return this sentence as the one idea asked for, or None when nothing such was asked or it asks back."""
    kind = KIND_ASKED.get(message.asked) if message.asked else None
    if kind is None or any(clause.asks for clause in sentence):
        return None
    whole = trimmed(joined(sentence))
    return idea(kind, whole) if len(whole.text) > 1 else None


def joined(clauses: tuple[Clause, ...]) -> Clause:
    """Return one clause that runs from the first of these to the last."""
    first, last = clauses[0], clauses[-1]
    words = first.parsed.words[first.words[0].index : last.words[-1].index + 1]
    return Clause(first.parsed, words, lead=first.lead, asks=last.asks, closes=last.closes)
