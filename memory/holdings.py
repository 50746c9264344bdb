"""Everything that is held of a rep, to be seen and taken along."""

from sqlalchemy import select

from agent.domain.commitment import Commitment
from agent.domain.frozen import Frozen
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from memory.record.record import Record
from memory.record.schema import items


class Holdings(Frozen):
    """What is held of one rep: sessions oldest first, commitments oldest first, items as they were said."""

    rep_id: str
    sessions: tuple[Session, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    items: tuple[Recalled, ...] = ()


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
        items=remembered(record, rep_id),
    )


def as_markdown(held: Holdings) -> str:
    """Return the holdings for people to read; what was said stands in code blocks, so that nothing in it acts."""
    lines = [f"# What Meno keeps of {_plain(held.rep_id)}", ""]
    for session in held.sessions:
        lines += [f"## Session {session.id}, {session.started_at:%Y-%m-%d %H:%M} UTC", ""]
        for exchange in session.exchanges:
            lines += _block("You", exchange.utterance) if exchange.utterance is not None else []
            lines += _block("Meno", exchange.turn.text)
    if held.commitments:
        lines += ["## Commitments", ""]
    for commitment in held.commitments:
        lines += _block(f"{commitment.status} {_when(commitment)}".strip(), commitment.action)
    imported = [item for item in held.items if item.session_id is None]
    if imported:
        lines += ["## Imported", ""]
    for item in imported:
        lines += _block(f"{item.at:%Y-%m-%d %H:%M} UTC, {_plain(item.speaker)} ({_plain(item.id)})", item.text)
    return "\n".join(lines)


def _when(commitment: Commitment) -> str:
    return f"{commitment.due_at:%Y-%m-%d %H:%M} UTC" if commitment.due_at else _plain(commitment.due_text)


def _block(who: str, text: str) -> list[str]:
    return [f"**{who}**", "", *(f"    {line}" for line in text.splitlines()), ""]


def _plain(text: str) -> str:
    return "".join(mark if mark.isalnum() or mark in " -_.:@/" else " " for mark in text)
