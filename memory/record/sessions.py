"""Sessions in the record: what was returned as kept is on the disk."""

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from agent.domain.session import Exchange, Session, SessionSummary
from agent.errors import SessionConflict, SessionNotFound
from memory.record import commitments as promised
from memory.record import insights
from memory.record.database import Database
from memory.record.items import forget, remember
from memory.record.leaving.ending import erase
from memory.record.leaving.redaction import interrupt
from memory.record.leaving.unkept import take_out, withhold
from memory.record.rows import exchange_of, exchange_values, session_of, session_values
from memory.record.schema import exchanges, items, sessions


class Sessions:
    """Implements `agent.ports.SessionStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def start(self, session: Session) -> Session:
        """Keep a new session with its opening, in one transaction. Raises SessionConflict for an id in use."""
        with self._database.writing(session.rep_id) as connection:
            try:
                connection.execute(insert(sessions).values(session_values(session)))
            except IntegrityError as error:
                raise SessionConflict(f"There is a session {session.id} already.") from error
            kept = _with_commitments(connection, session)
            if kept.insight is not None:
                insights.bring_back(connection, kept.rep_id, kept.insight)
            _append(connection, kept, (), kept.exchanges)
            return kept

    def load(self, rep_id: str, session_id: str) -> Session:
        """Return a session whole. Raises SessionNotFound."""
        with self._database.reading() as connection:
            return _load(connection, rep_id, session_id)

    def keep(self, session: Session, exchange: Exchange) -> Session:
        """Append an exchange and keep the session's own fields, in one transaction.

        An exchange whose message key was kept before is not kept again: the stored session is
        returned. Raises SessionConflict, SessionNotFound, MemoryStoreError.
        """
        of_this_rep = "" if session.off_record else session.rep_id  # off the record, what was kept before is erased
        with self._database.writing(of_this_rep) as connection:
            if exchange.key is not None and _was_kept(connection, session.id, exchange.key):
                return _load(connection, session.rep_id, session.id)
            kept = _move_on(connection, session)
            _append(connection, kept, kept.exchanges, (exchange,))
            return kept.model_copy(update={"exchanges": (*kept.exchanges, exchange)})

    def amend(self, session: Session) -> Session:
        """Keep changed fields of a session without a new exchange. Raises SessionConflict, SessionNotFound."""
        with self._database.writing() as connection:
            kept = _move_on(connection, session)
            for exchange in kept.exchanges:
                one = (exchanges.c.session_id == kept.id) & (exchanges.c.number == exchange.number)
                connection.execute(update(exchanges).where(one).values(thumb=exchange.thumb))
            return _load(connection, kept.rep_id, kept.id) if withhold(connection, kept) else kept

    def history(self, rep_id: str) -> tuple[SessionSummary, ...]:
        """Return the rep's sessions, newest first."""
        count = select(func.count()).where(exchanges.c.session_id == sessions.c.id).scalar_subquery()
        columns = [sessions.c[name] for name in SessionSummary.model_fields if name != "exchanges"]
        chosen = select(*columns, count.label("exchanges")).where(sessions.c.rep_id == rep_id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen.order_by(sessions.c.started_at.desc(), sessions.c.id.desc()))
            return tuple(SessionSummary(**row) for row in rows.mappings())

    def delete(self, rep_id: str, session_id: str) -> None:
        """Erase a session with all that was said and promised in it. Raises SessionNotFound."""
        with self._database.writing() as connection:
            erase(connection, rep_id, session_id)
            interrupt(connection, rep_id)

    def leave_out(self, rep_id: str, session_id: str, number: int) -> Session:
        """Return a session without the rep's words in this exchange, nor anything made of them.

        Raises SessionNotFound, MemoryStoreError when nothing was said there.
        """
        with self._database.writing() as connection:
            _load(connection, rep_id, session_id)
            take_out(connection, rep_id, session_id, number)
            interrupt(connection, rep_id)
            return _load(connection, rep_id, session_id)


def _load(connection: Connection, rep_id: str, session_id: str) -> Session:
    own = (sessions.c.id == session_id) & (sessions.c.rep_id == rep_id)
    row = connection.execute(select(sessions).where(own)).mappings().one_or_none()
    if row is None:
        raise SessionNotFound(f"There is no session {session_id} of this rep.")
    said = select(exchanges).where(exchanges.c.session_id == session_id).order_by(exchanges.c.number)
    return session_of(
        row,
        tuple(exchange_of(exchange) for exchange in connection.execute(said).mappings()),
        promised.find(connection, rep_id, row["follow_up_id"]),
        insights.find(connection, rep_id, row["insight_id"]),
        promised.find(connection, rep_id, row["commitment_id"]),
        promised.also_made_in(connection, rep_id, row["id"]),
    )


def _move_on(connection: Connection, session: Session) -> Session:
    """Write the session's own fields as its next version; refuse when another one was written first."""
    kept = session.model_copy(update={"version": session.version + 1})
    own = (sessions.c.id == session.id) & (sessions.c.rep_id == session.rep_id)
    changed = update(sessions).where(own, sessions.c.version == session.version).values(session_values(kept))
    if connection.execute(changed).rowcount == 0:
        if connection.scalar(select(sessions.c.version).where(own)) is None:
            raise SessionNotFound(f"There is no session {session.id} of this rep.")
        raise SessionConflict("Another tab or process went on with this session first: load it again.")
    if session.off_record:
        forget(connection, session.rep_id, items.c.session_id == session.id)
    return _with_commitments(connection, kept)


def _with_commitments(connection: Connection, session: Session) -> Session:
    follow_up = promised.keep_newest(connection, session.rep_id, session.follow_up)
    commitment = promised.keep_newest(connection, session.rep_id, session.commitment)
    further = (promised.keep_newest(connection, session.rep_id, one) for one in session.also)
    also = tuple(one for one in further if one is not None)
    return session.model_copy(update={"follow_up": follow_up, "commitment": commitment, "also": also})


def _append(connection: Connection, session: Session, earlier: tuple[Exchange, ...], new: tuple[Exchange, ...]) -> None:
    if not new:
        return
    try:
        connection.execute(insert(exchanges), [exchange_values(session.id, exchange) for exchange in new])
    except IntegrityError as error:
        raise SessionConflict("This exchange was kept before: load the session again.") from error
    remember(connection, session, new)
    insights.take_in(connection, session, earlier, new)


def _was_kept(connection: Connection, session_id: str, key: str) -> bool:
    same = (exchanges.c.session_id == session_id) & (exchanges.c.key == key)
    return connection.scalar(select(exchanges.c.number).where(same)) is not None
