"""What reps promised, in the record."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, select, update

from agent.domain.commitment import Commitment, CommitmentChange, CommitmentStatus
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.rows import commitment_of, commitment_values
from memory.record.schema import commitment_changes, commitments, sessions

PENDING = tuple(status.value for status in CommitmentStatus if status.is_pending)


class Commitments:
    """Implements `agent.ports.CommitmentStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def pending(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return commitments still to be asked about, oldest due first, those without a time last.

        What was only proposed off the record is none.
        """
        off_record = select(sessions.c.id).where(sessions.c.off_record, sessions.c.rep_id == rep_id)
        unsaid = (commitments.c.status == CommitmentStatus.PROPOSED.value) & commitments.c.session_id.in_(off_record)
        found = self._of(rep_id, commitments.c.status.in_(PENDING), ~unsaid)
        return tuple(sorted(found, key=lambda c: (c.due_at is None, c.due_at or c.created_at, c.created_at, c.id)))

    def due(self, rep_id: str, now: datetime) -> tuple[Commitment, ...]:
        """Return pending commitments whose time has come, oldest first."""
        return tuple(c for c in self.pending(rep_id) if c.due_at is not None and c.due_at <= now)

    def of(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return all commitments of a rep, newest first."""
        return tuple(sorted(self._of(rep_id), key=lambda c: (c.created_at, c.id), reverse=True))

    def save(self, commitment: Commitment) -> None:
        """Insert or replace a commitment by its id. Raises MemoryStoreError when the id is another rep's."""
        with self._database.writing() as connection:
            write(connection, commitment)

    def changes(self, rep_id: str) -> tuple[CommitmentChange, ...]:
        """Return what the rep's commitments have been through, oldest first."""
        columns = [commitment_changes.c[name] for name in CommitmentChange.model_fields]
        chosen = select(*columns).join(commitments).where(commitments.c.rep_id == rep_id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen.order_by(commitment_changes.c.at, commitment_changes.c.id))
            return tuple(CommitmentChange(**row) for row in rows.mappings())

    def _of(self, rep_id: str, *conditions: ColumnElement[bool]) -> list[Commitment]:
        with self._database.reading() as connection:
            rows = connection.execute(select(commitments).where(commitments.c.rep_id == rep_id, *conditions))
            return [commitment_of(row) for row in rows.mappings()]


def find(connection: Connection, rep_id: str, commitment_id: str | None) -> Commitment | None:
    """Return the rep's commitment of this id, if there is one."""
    chosen = select(commitments).where(commitments.c.id == commitment_id, commitments.c.rep_id == rep_id)
    row = connection.execute(chosen).mappings().one_or_none() if commitment_id else None
    return commitment_of(row) if row else None


def also_made_in(connection: Connection, rep_id: str, session_id: str) -> tuple[Commitment, ...]:
    """Return what was promised in a session beside its first commitment, in the order it was promised."""
    mine = (commitments.c.session_id == session_id) & (commitments.c.rep_id == rep_id)
    further = commitments.c.id.startswith(f"c-{session_id}-", autoescape=True)
    rows = connection.execute(select(commitments).where(mine, further).order_by(commitments.c.id)).mappings()
    return tuple(commitment_of(row) for row in rows)


def keep_newest(connection: Connection, rep_id: str, commitment: Commitment | None) -> Commitment | None:
    """Write a session's commitment unless a newer one was saved meanwhile; return the one that stands."""
    if commitment is None:
        return None
    if commitment.rep_id != rep_id:
        raise MemoryStoreError(f"Commitment {commitment.id} is not this rep's: it was not kept.")
    stored = find(connection, rep_id, commitment.id)
    if stored is not None and stored.updated_at > commitment.updated_at:
        return stored
    write(connection, commitment)
    return commitment


def write(connection: Connection, commitment: Commitment) -> None:
    """Insert or replace a commitment. Raises MemoryStoreError when the id is another rep's."""
    row = connection.execute(select(commitments).where(commitments.c.id == commitment.id)).mappings().one_or_none()
    if row is None:
        connection.execute(insert(commitments).values(commitment_values(commitment)))
    elif row["rep_id"] == commitment.rep_id:
        changed = update(commitments).where(commitments.c.id == commitment.id)
        connection.execute(changed.values(commitment_values(commitment)))
    else:
        raise MemoryStoreError(f"Commitment {commitment.id} belongs to somebody else: it was not kept.")
    _note_change(connection, row, commitment)


def _note_change(connection: Connection, before: RowMapping | None, commitment: Commitment) -> None:
    now = (commitment.status, commitment.due_at, commitment.outcome)
    if before is not None and (before["status"], before["due_at"], before["outcome"]) == now:
        return
    change = CommitmentChange(
        commitment_id=commitment.id,
        at=commitment.updated_at,
        status=commitment.status,
        due_at=commitment.due_at,
        outcome=commitment.outcome,
    )
    connection.execute(insert(commitment_changes), change.model_dump())
