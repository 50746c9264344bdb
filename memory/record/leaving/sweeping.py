"""What is not to be kept leaves the record once its session is over: marked words, and all that is off the record."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, or_, select

from agent.domain.session import NOT_KEPT
from memory.record.database import Database
from memory.record.leaving.ending import end_off_record
from memory.record.leaving.unkept import take_out
from memory.record.schema import exchanges, sessions

IDLE = timedelta(hours=24)
"""After this long without a word a session is taken for over."""


class _Said(NamedTuple):
    rep_id: str
    session_id: str
    number: int


def sweep(database: Database, now: datetime, *, grace: timedelta = timedelta()) -> int:
    """Erase what is not to be kept of sessions that have been over for so long; return how much that was.

    A session is over when it was closed, or nothing was said in it for `IDLE`. Of one off the record nothing stays
    but the promise that the rep confirmed; of every other the words marked as not to be kept go.
    """
    with database.reading() as connection:
        if not _off_record(connection, now, grace) and not _marked(connection, now, grace):
            return 0
    with database.writing() as connection:  # looked at again: another process may have been first
        ended, marked = _off_record(connection, now, grace), _marked(connection, now, grace)
        for rep_id, session_id in ended:
            end_off_record(connection, rep_id, session_id)
        for said in marked:
            take_out(connection, *said, spare_confirmed=True)
    return len(ended) + len(marked)


def _off_record(connection: Connection, now: datetime, grace: timedelta) -> list[tuple[str, str]]:
    chosen = select(sessions.c.rep_id, sessions.c.id).where(sessions.c.off_record, _is_over(now, grace))
    return [(row.rep_id, row.id) for row in connection.execute(chosen)]


def _marked(connection: Connection, now: datetime, grace: timedelta) -> list[_Said]:
    chosen = (
        select(sessions.c.rep_id, exchanges.c.session_id, exchanges.c.number)
        .join(sessions)
        .where(exchanges.c.unkept, exchanges.c.utterance.is_not(None), exchanges.c.utterance != NOT_KEPT)
        .where(sessions.c.off_record.is_(False), _is_over(now, grace))
    )
    return [_Said(*row) for row in connection.execute(chosen)]


def _is_over(now: datetime, grace: timedelta) -> ColumnElement[bool]:
    spoken = select(func.max(exchanges.c.at)).where(exchanges.c.session_id == sessions.c.id)
    last = spoken.correlate(sessions).scalar_subquery()
    closed = sessions.c.ended_at
    # An end in the future was written by a clock that has been set back since.
    return or_(closed <= now - grace, closed > now, last <= now - IDLE)
