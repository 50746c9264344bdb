"""What has been kept for longer than it shall be."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from agent.domain.commitment import CommitmentStatus
from agent.domain.matter import Matter
from agent.domain.peer import Ask, Skill
from agent.domain.plan import Plan
from memory.record.schema import asks, commitments, exchanges, items, matters, plans, sessions, skills, used
from memory.retention.periods import Periods, cutoff


class Perishable(StrEnum):
    """The kinds of things that go when their time has come, as they are counted."""

    COMMITMENTS = "commitments"
    PLANS = "plans"
    MATTERS = "matters"
    SKILLS = "skills"
    ASKS = "asks"
    IMPORTED = "imported lines"
    SESSIONS = "sessions"
    USED = "counts of use"


WORKED_OUT = {
    Perishable.PLANS: (plans, "id", "plan"),
    Perishable.MATTERS: (matters, "id", "matter"),
    Perishable.SKILLS: (skills, "name", "skill"),
    Perishable.ASKS: (asks, "id", "ask"),
}
"""What is kept whole in one row: its table, the column of its key, and its own."""


class Overdue(NamedTuple):
    """One thing that is overdue: whose it is, of what kind, and the key of its row."""

    rep_id: str
    kind: Perishable
    key: Any


def overdue(connection: Connection, periods: Periods, now: datetime, rep_id: str | None = None) -> Iterator[Overdue]:
    """Yield what is overdue, of one rep or of all, kind by kind.

    A session counts from its last word, a commitment from its last change or its due time, whichever is later, one that
    was never confirmed with its session; a plan from its end, and everything else from when it was last touched.
    """
    if (before := cutoff(now, periods.commitments)) is not None:
        yield from _rows(connection, Perishable.COMMITMENTS, _commitments(before), commitments, rep_id)
    if (before := cutoff(now, periods.talks)) is not None:
        yield from _worked_out(connection, before, rep_id)
        imported = select(items.c.rep_id, items.c.key).where(items.c.session_id.is_(None), items.c.at < before)
        yield from _rows(connection, Perishable.IMPORTED, imported, items, rep_id)
        yield from _rows(connection, Perishable.SESSIONS, _sessions(before), sessions, rep_id)
    counted = select(used.c.rep_id, used.c.since).where(used.c.since < now - periods.used)
    yield from _rows(connection, Perishable.USED, counted, used, rep_id)


def last_word() -> ColumnElement[datetime]:
    """Return when something was said last in a session of the query around it."""
    spoken = select(func.max(exchanges.c.at)).where(exchanges.c.session_id == sessions.c.id)
    return func.coalesce(spoken.correlate(sessions).scalar_subquery(), sessions.c.started_at)


def _sessions(before: datetime) -> Select[Any]:
    return select(sessions.c.rep_id, sessions.c.id).where(last_word() < before)


def _commitments(before: datetime) -> Select[Any]:
    own = commitments.c
    is_past = own.due_at.is_(None) | (own.due_at < before)
    confirmed = own.status != CommitmentStatus.PROPOSED.value
    return select(own.rep_id, own.id).where(confirmed | (own.session_id == ""), own.updated_at < before, is_past)


def _worked_out(connection: Connection, before: datetime, rep_id: str | None) -> Iterator[Overdue]:
    for kind, (table, key, value) in WORKED_OUT.items():
        for row in connection.execute(_of(select(table.c.rep_id, table.c[key], table.c[value]), table, rep_id)):
            if touched(row[2]) < before:
                yield Overdue(row[0], kind, row[1])


def touched(value: Plan | Matter | Skill | Ask) -> datetime:
    """Return when one of these was last touched, a plan no earlier than it ends."""
    if isinstance(value, Plan):
        return value.closed_at or value.ends_at
    if isinstance(value, Ask):
        return max(at for at in (value.at, value.answered_at, value.withdrawn_at) if at)
    return value.updated_at


def _rows(
    connection: Connection, kind: Perishable, chosen: Select[Any], table: Table, rep_id: str | None
) -> Iterator[Overdue]:
    return (Overdue(row[0], kind, row[1]) for row in connection.execute(_of(chosen, table, rep_id)))


def _of(chosen: Select[Any], table: Table, rep_id: str | None) -> Select[Any]:
    return chosen if rep_id is None else chosen.where(table.c.rep_id == rep_id)
