"""The time of what is promised."""

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import NamedTuple

from agent.domain.commitment import Commitment
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.language.due import names_an_hour, names_only_hours, read_due
from agent.language.due.again import Earlier
from agent.language.pattern import Pattern
from agent.language.quotations import quotations_blanked
from agent.steps.answers import ASKS_WHEN
from agent.steps.read.added import misses_something
from agent.steps.read.beside_time import (
    next_alone,
    opening_of,
    said_beside,
    without_leaving,
    without_statements,
)
from agent.steps.read.full_time import in_full, own_time_of, without_deadlines
from agent.steps.read.message import Message
from agent.steps.read.outcomes import outcome_of
from agent.steps.read.timed_parts import adds_unclearly

_REFUSES = Pattern(r"\W*(?:nothing|not|never|none)\b")


def due_in(
    message: Message, ideas: tuple[Idea, ...], now: datetime, timezone: tzinfo, promise: Commitment | None = None
) -> Due | None:
    """Return when something is promised for: a time in other talk ("she wrote on Monday") is none.

    Of the `promise` as the talk has it, an answer about its time may leave the day or the hour as they are.
    """
    if adds_unclearly(message, ideas) or misses_something(message, ideas):
        return None  # the time of what is added is none of what was read back
    deeds = any(one.kind is IdeaKind.ACTION for one in ideas)
    due_at = promise.due_at if promise and (message.asks_for_time or not deeds) else None
    agreed = due_at.astimezone(timezone).date() if due_at else None
    is_about_time = message.answers(*ASKS_WHEN, Focus.READ_BACK) or not message.asks_for_time
    earlier = Earlier(promise.due_text, promise.updated_at) if promise and is_about_time else None
    for text, opening, is_deed in _where_said(message, ideas, promise):
        said = Earlier(opening, now) if opening else earlier
        if due := read_due(text, now, timezone, day=agreed, earlier=said, promised=is_deed):
            return in_full(due, text, now, timezone)
    if not message.answers(*ASKS_WHEN):
        return None
    # "The board meets on the 9th", asked when: by then, on that day, or afterwards?
    told = read_due(without_leaving(message.own), now, timezone, day=agreed, earlier=earlier)
    return told.model_copy(update={"unclear": True}) if told else None


class _Place(NamedTuple):
    """Words in which a time may stand, and the time that opened their clause ("tomorrow I'll ring her at 4")."""

    text: str
    opening: str = ""
    is_deed: bool = False


def _where_said(message: Message, ideas: tuple[Idea, ...], promise: Commitment | None) -> Iterator[_Place]:
    """Yield the words in which the promise's time may stand, the closest to it first."""
    for action in (idea for idea in ideas if idea.kind is IdeaKind.ACTION and not idea.adds):
        sentence = message.sentence_with(action.text)
        opening = opening_of(sentence, action.text)
        if opening and names_only_hours(action.text) and not names_an_hour(opening):
            yield _Place(action.text, opening, is_deed=True)
        yield from (
            _Place(quotations_blanked(text), is_deed=True) for text in (opening, own_time_of(action.text)) if text
        )
        yield from (_Place(quotations_blanked(text)) for text in (sentence, next_alone(message, sentence)) if text)
    refuses = _REFUSES.match(message.own.lower()) and not message.answers(Focus.READ_BACK)
    if outcome_of(message) is RepMove.MOVED_IT:
        yield _Place(message.own)
    elif promise is not None and not message.asks_for_time:
        yield from (_Place(one) for one in said_beside(message))
    elif message.asks_for_time and not refuses:
        yield _Place(without_deadlines(without_statements(message, ideas, promise)))
