"""Everything that is held of a rep."""

from datetime import datetime

from sqlalchemy import select

from agent.domain.commitment import Commitment, CommitmentChange
from agent.domain.frozen import Frozen
from agent.domain.insight import Insight
from agent.domain.matter import Matter
from agent.domain.note import Note
from agent.domain.notice import ReadNotice
from agent.domain.peer import Handed, Skill
from agent.domain.plan import Plan
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.domain.sheet import Sheet
from agent.domain.theme import SessionTheme
from memory.notes import notes
from memory.record.record import Record
from memory.record.schema import items, used


class Counted(Frozen):
    """How much of a kind, turns or tokens of a model, was used in the stretch of time that began then."""

    kind: str
    since: datetime
    amount: int


class Holdings(Frozen):
    """What is held of one rep, oldest first.

    `notes` is what was understood of the sessions' words; they hold nothing that does not stand there.
    """

    rep_id: str
    sessions: tuple[Session, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    changes: tuple[CommitmentChange, ...] = ()
    insights: tuple[Insight, ...] = ()
    notes: tuple[Note, ...] = ()
    items: tuple[Recalled, ...] = ()
    plans: tuple[Plan, ...] = ()
    skills: tuple[Skill, ...] = ()
    asks_by_me: tuple[Handed, ...] = ()
    asks_to_me: tuple[Handed, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    matters: tuple[Matter, ...] = ()
    notices: tuple[ReadNotice, ...] = ()
    session_themes: tuple[SessionTheme, ...] = ()
    used: tuple[Counted, ...] = ()


def remembered(record: Record, rep_id: str) -> tuple[Recalled, ...]:
    """Return the rep's items in the order they were said."""
    chosen = select(items).where(items.c.rep_id == rep_id).order_by(items.c.at, items.c.key)
    with record.database.reading() as connection:
        return tuple(
            Recalled(id=row.id, text=row.text, at=row.at, speaker=row.speaker, session_id=row.session_id)
            for row in connection.execute(chosen)
        )


def holdings(record: Record, rep_id: str) -> Holdings:
    """Return everything that is held of a rep."""
    ids = [summary.id for summary in reversed(record.history(rep_id))]
    return Holdings(
        rep_id=rep_id,
        sessions=tuple(record.load(rep_id, session_id) for session_id in ids),
        commitments=tuple(reversed(record.of(rep_id))),
        changes=record.changes(rep_id),
        insights=tuple(reversed(record.insights(rep_id))),
        notes=notes(record.database, rep_id),
        items=remembered(record, rep_id),
        plans=tuple(reversed(record.plans(rep_id))),
        skills=record.skills(rep_id),
        asks_by_me=tuple(reversed(record.asks_by(rep_id))),
        asks_to_me=tuple(reversed(record.asks_to(rep_id))),
        sheets=record.sheets(rep_id),
        matters=tuple(reversed(record.matters(rep_id))),
        notices=record.read_notices(rep_id),
        session_themes=record.session_themes(rep_id),
        used=_counted(record, rep_id),
    )


def _counted(record: Record, rep_id: str) -> tuple[Counted, ...]:
    chosen = select(used).where(used.c.rep_id == rep_id).order_by(used.c.since, used.c.kind)
    with record.database.reading() as connection:
        rows = connection.execute(chosen).all()
    return tuple(Counted(kind=row.kind, since=row.since, amount=row.amount) for row in rows)
