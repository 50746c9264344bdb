"""When a session was over, and since when a rep's themes may count."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

from agent.domain.notice import ReadNotice
from agent.domain.session import Mode, Session, SessionSummary
from agent.domain.theme import SessionTheme, ThemeSource

IDLE = timedelta(hours=24)
"""After this long without a word a session is taken for over."""
LONGEST_AGO = timedelta(days=200)
"""How far back sessions are looked for that were never closed."""


def ended(session: Session, now: datetime) -> datetime | None:
    """Return when a session was closed, or its last word where it was left; None while it goes on."""
    if session.ended_at is not None:
        return session.ended_at
    last = last_word(session)
    return last if last <= now - IDLE else None


def last_word(session: Session) -> datetime:
    """Return when something was last said in a session."""
    return session.exchanges[-1].at if session.exchanges else session.started_at


def counts_since(read: Sequence[ReadNotice], now: datetime) -> datetime:
    """Return since when a rep has let themes count without a break: `now` where they do not."""
    since = now
    for one in reversed(read):
        if not one.counts_themes:
            break
        since = one.at
    return since


def is_to_be_found(session: Session, stood: SessionTheme | None, since: datetime, now: datetime) -> bool:
    """Return whether a session's theme is to be found: it is over, may count, and says more than is known of it.

    None is found off the record, nor of a manager's talk about their own people.
    """
    end = ended(session, now)
    if end is None or end < since or session.off_record or session.mode is Mode.LEAD:
        return False
    return stood is None or (stood.source is not ThemeSource.REP and last_word(session) > stood.at)


def unseen(history: Sequence[SessionSummary], seen: Collection[str], since: datetime, now: datetime) -> Iterator[str]:
    """Yield the ids of sessions that may be over and were not looked at: closed since then, or left."""
    for line in history:
        was_left = line.ended_at is None and now - LONGEST_AGO < line.started_at <= now - IDLE
        if line.id not in seen and (was_left or (line.ended_at is not None and line.ended_at >= since)):
            yield line.id
