"""The goal and the commitment on a sheet, each traced to where the rep said it."""

from collections.abc import Iterator, Sequence
from typing import Final

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.idea import Idea, Voice
from agent.domain.move import Focus
from agent.domain.session import Session
from agent.domain.sheet import SheetLine, SheetSection
from agent.steps.progress import Progress
from agent.steps.sheet.lines import cut, part, traced
from agent.steps.sheet.place import SECTIONS
from agent.steps.sheet.said import Sentence, holds

BESIDE: Final = (
    ("first_step", SheetSection.COMMITMENT),
    ("measure", SheetSection.COMMITMENT),
    ("obstacle", SheetSection.IF_THEN),
    ("if_then", SheetSection.IF_THEN),
)
"""What stands beside a promise, by field, with its part of the sheet."""


def goal_lines(session: Session, said: Sequence[Sentence]) -> Iterator[SheetLine]:
    """Yield the line of what the rep wants: the goal they named last, else what they want from the call."""
    goal = Progress(session.kept).goal
    if goal is not None and goal.voice is not Voice.REHEARSED:
        for sentence in reversed(said):
            if goal in sentence.ideas:
                yield traced(SheetSection.GOAL, session, sentence, _whole_or_part(sentence, goal))
                return
    for sentence in said:
        if sentence.asked.focus is Focus.CALL_WANT:
            yield traced(SheetSection.GOAL, session, sentence, part(sentence, None))
            return


def promise_lines(session: Session, said: Sequence[Sentence]) -> Iterator[SheetLine]:
    """Yield what the rep promised and by when, and what else of it they wrote on the card instead of saying it."""
    promise = session.commitment
    if promise is None or promise.status is CommitmentStatus.DROPPED:
        return
    where = _where(said, promise.action)
    yield _line(SheetSection.COMMITMENT, session, where, promise.action)
    if promise.due_text and (where is None or not holds(where.text, promise.due_text)):
        yield from _due(session, said, promise)
    for field, section in BESIDE:
        text = getattr(promise, field)
        if text and _where(said, text) is None:
            yield _line(section, session, None, text)


def _due(session: Session, said: Sequence[Sentence], promise: Commitment) -> Iterator[SheetLine]:
    where = _where(said, promise.due_text)
    is_said = any(each.reading.due and each.reading.due.text == promise.due_text for each in said)
    if where is not None or not is_said:
        yield _line(SheetSection.COMMITMENT, session, where, promise.due_text)


def _where(said: Sequence[Sentence], words: str) -> Sentence | None:
    """The latest sentence that says these words."""
    return next((each for each in reversed(said) if words.strip() and holds(each.text, words)), None)


def _line(section: SheetSection, session: Session, where: Sentence | None, text: str) -> SheetLine:
    if where is None:  # the rep wrote it on the card
        return SheetLine(section=section, text=cut(text), session_id=session.id, edited=True)
    return traced(section, session, where, part(where, None))


def _whole_or_part(sentence: Sentence, goal: Idea) -> str:
    """The whole sentence, unless it says something else beside the goal."""
    others = any(idea.kind is not goal.kind and idea.kind in SECTIONS for idea in sentence.ideas)
    return part(sentence, goal if others else None)
