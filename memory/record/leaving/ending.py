"""How sessions leave the record: whole, or, off the record, with nothing left but a promise that was confirmed."""

from sqlalchemy import Connection, delete, select, update

from agent.domain.commitment import CommitmentStatus
from agent.errors import SessionNotFound
from memory.record.items import forget, to_be_wiped
from memory.record.leaving.unsheet import strike
from memory.record.schema import commitments, items, sessions


def erase(connection: Connection, rep_id: str, session_id: str) -> None:
    """Delete a session with all that was said and promised in it. Raises SessionNotFound."""
    made_here = select(commitments.c.id).where(commitments.c.session_id == session_id, commitments.c.rep_id == rep_id)
    forget(connection, rep_id, items.c.session_id == session_id)
    for column in (sessions.c.follow_up_id, sessions.c.commitment_id):
        connection.execute(update(sessions).where(column.in_(made_here)).values({column.name: None}))
    own = (sessions.c.id == session_id) & (sessions.c.rep_id == rep_id)
    if connection.execute(delete(sessions).where(own)).rowcount == 0:
        raise SessionNotFound(f"There is no session {session_id} of this rep.")
    connection.execute(delete(commitments).where(commitments.c.id.in_(made_here)))
    strike(connection, rep_id, session_id)
    to_be_wiped(connection)


def end_off_record(connection: Connection, rep_id: str, session_id: str) -> None:
    """Delete a session with all that was said in it; a confirmed promise goes on without a session."""
    here = (commitments.c.session_id == session_id) & (commitments.c.rep_id == rep_id)
    confirmed = commitments.c.status != CommitmentStatus.PROPOSED.value
    connection.execute(update(commitments).where(here, confirmed).values(session_id=""))
    erase(connection, rep_id, session_id)
