"""What the rep said before, as it opens a session: a promise, what they took away, where the last talk ended."""

from datetime import datetime, tzinfo

from agent.domain.idea import IdeaKind, Voice
from agent.domain.move import Focus
from agent.domain.session import Session
from agent.language.sentence import sentences_of
from agent.steps.phrase.reminder import day_of, reminder
from agent.steps.progress import Progress

SHORTEST_QUOTE, LONGEST_QUOTE = 3, 18
"""Words; with the day it was said a mirror stays within its 25."""


def said_before(session: Session, ended: Session | None, now: datetime, timezone: tzinfo) -> str:
    """Return one sentence that brings back what this session follows from; empty when it follows from nothing."""
    if session.follow_up is not None:
        return reminder(session.follow_up, now, timezone)
    if session.insight is not None:
        day = day_of(session.insight.at, now, timezone)
        return f'{day} you took away: "{_quotable(session.insight.text)}."'
    return _ended_on(ended, now, timezone) if ended is not None and not ended.off_record else ""


def _ended_on(ended: Session, now: datetime, timezone: tzinfo) -> str:
    """The promise of the session before, else what was taken away from it, else what it was for."""
    if ended.commitment is not None:
        return reminder(ended.commitment, now, timezone)
    day, progress = day_of(ended.started_at, now, timezone), Progress(ended)
    if away := _taken_away(ended):
        return f'{day} you took away: "{away}."'
    goal = progress.goal
    quote = _quotable(goal.text) if goal is not None else ""
    is_own = goal is not None and goal.kind is IdeaKind.GOAL and goal.voice is Voice.OWN
    if is_own and len(quote.split()) >= SHORTEST_QUOTE:
        return f'{day} you came with this: "{quote}."'
    return ""


def _taken_away(ended: Session) -> str:
    for asked, exchange in zip(ended.exchanges, ended.exchanges[1:], strict=False):
        if asked.turn.focus is Focus.TAKEAWAY and exchange.utterance and not exchange.unkept:
            return _quotable(exchange.utterance)
    return ""


def _quotable(text: str) -> str:
    """Return the first sentence, cut where it is too long for a mirror."""
    words = next(sentences_of(text), "").replace('"', "'").strip(" .!?,;:").split()
    return " ".join(words) if len(words) <= LONGEST_QUOTE else " ".join(words[:LONGEST_QUOTE]) + " …"
