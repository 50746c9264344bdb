"""Everything that is held of a rep, to be seen and taken along."""

from collections.abc import Iterator, Sequence
from itertools import chain

from sqlalchemy import select

from agent.domain.commitment import Commitment, CommitmentChange
from agent.domain.frozen import Frozen
from agent.domain.insight import Insight
from agent.domain.matter import Matter
from agent.domain.note import Note
from agent.domain.peer import Handed, Skill
from agent.domain.plan import Plan
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.domain.sheet import Sheet
from memory.notes import notes
from memory.record.record import Record
from memory.record.schema import items
from memory.worked_out import Piece, of_asks, of_matters, of_plans, of_sheets, of_skills


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
    )


def as_markdown(held: Holdings) -> str:
    """Return the holdings for people to read; what was said stands in code blocks, so that nothing in it acts."""
    sections = (_said(held), _promised(held), _taken_away(held), _known(held), _imported(held), _with_others(held))
    return "\n".join([f"# What Meno keeps of {_plain(held.rep_id)}", "", *chain.from_iterable(sections)])


def _said(held: Holdings) -> Iterator[str]:
    for session in held.sessions:
        yield from (f"## Session {session.id}, {session.started_at:%Y-%m-%d %H:%M} UTC", "")
        for exchange in session.exchanges:
            yield from _block("You", exchange.utterance) if exchange.utterance is not None else ()
            yield from _block("Meno", exchange.turn.text)


def _promised(held: Holdings) -> Iterator[str]:
    yield from ("## Commitments", "") if held.commitments else ()
    for commitment in held.commitments:
        yield from _block(f"{commitment.status} {_when(commitment)}".strip(), _whole(commitment))


def _taken_away(held: Holdings) -> Iterator[str]:
    yield from ("## What I took away", "") if held.insights else ()
    for insight in held.insights:
        yield from _block(f"{insight.at:%Y-%m-%d}, session {insight.session_id}", insight.text)


def _known(held: Holdings) -> Iterator[str]:
    yield from ("## What is known", "") if held.notes else ()
    for note in held.notes:
        later = ", said otherwise later" if note.was_replaced else ""
        yield from _block(f"{note.kind.replace('_', ' ')}, {note.at:%Y-%m-%d}, {note.item_id}{later}", note.text)


def _imported(held: Holdings) -> Iterator[str]:
    imported = [item for item in held.items if item.session_id is None]
    yield from ("## Imported", "") if imported else ()
    for item in imported:
        yield from _block(f"{item.at:%Y-%m-%d %H:%M} UTC, {_plain(item.speaker)} ({_plain(item.id)})", item.text)


def _with_others(held: Holdings) -> Iterator[str]:
    asked = of_asks(held.asks_by_me, held.asks_to_me)
    parts = (
        ("What to be coached on", of_matters(held.matters)),
        ("30-day plans", of_plans(held.plans)),
        ("Skills", of_skills(held.skills)),
        ("Asks", asked),
        ("Call sheets you changed", of_sheets(held.sheets)),
    )
    for title, pieces in parts:
        yield from _part(title, [*pieces])


def _part(title: str, pieces: Sequence[Piece]) -> Iterator[str]:
    yield from (f"## {title}", "") if pieces else ()
    for piece in pieces:
        yield from _block(_plain(piece.head), piece.text)


def _whole(commitment: Commitment) -> str:
    """Everything the rep said of a promise, a line each."""
    lines = [commitment.action]
    for field in ("first_step", "measure", "obstacle", "if_then", "learned", "outcome"):
        if value := getattr(commitment, field):
            lines.append(f"{field.replace('_', ' ')}: {value.replace('_', ' ') if field == 'outcome' else value}")
    if commitment.confidence is not None:
        lines.append(f"confidence: {commitment.confidence} of 10")
    return "\n".join(lines)


def _when(commitment: Commitment) -> str:
    return f"{commitment.due_at:%Y-%m-%d %H:%M} UTC" if commitment.due_at else _plain(commitment.due_text)


def _block(who: str, text: str) -> list[str]:
    return [f"**{who}**", "", *(f"    {line}" for line in text.splitlines()), ""]


def _plain(text: str) -> str:
    return "".join(mark if mark.isalnum() or mark in " -_.:@/" else " " for mark in text)
