"""Words that are not to be kept, and what was made of them."""

from sqlalchemy import Connection, select, update

from agent.domain.commitment import CommitmentStatus
from agent.domain.session import NOT_KEPT, Session
from agent.domain.turn import CoachTurn
from agent.errors import MemoryStoreError
from memory.record import insights
from memory.record import items as remembered
from memory.record.leaving.redaction import redact
from memory.record.leaving.unpromise import (
    Promise,
    drop_commitments,
    drop_promises,
    made_of,
    unlearn,
    untitle,
    words_of,
)
from memory.record.leaving.unsheet import strike
from memory.record.schema import commitments, exchanges, items, sessions


def take_out(
    connection: Connection, rep_id: str, session_id: str, number: int, *, spare_confirmed: bool = False
) -> None:
    """Put `NOT_KEPT` in the place of the rep's words in an exchange, and remove what was made of them.

    With `spare_confirmed` a promise that the rep confirmed stays, even in these words. Raises MemoryStoreError.
    """
    one = (exchanges.c.session_id == session_id) & (exchanges.c.number == number)
    own = select(exchanges.c.utterance, exchanges.c.turn).join(sessions).where(one, sessions.c.rep_id == rep_id)
    row = connection.execute(own).one_or_none()
    if row is None or row.utterance is None:
        raise MemoryStoreError(
            f"You said nothing in turn {number} of session {session_id}: there is nothing to leave out."
        )
    _forget(connection, rep_id, session_id, number)
    gone = {"utterance": NOT_KEPT, "reading": None, "key": None, "unkept": True}
    connection.execute(update(exchanges).where(one).values(**gone))
    _unrepeat(connection, session_id, number, row.utterance)
    promised = _promised(connection, rep_id, session_id, row.utterance, spare_confirmed=spare_confirmed)
    drop_promises(connection, promised)
    untitle(connection, session_id, row.utterance)
    erased = [row.utterance, *map(words_of, promised)]
    redact(connection, rep_id, erased, spare_confirmed=spare_confirmed)
    connection.execute(update(sessions).where(sessions.c.id == session_id).values(version=sessions.c.version + 1))
    remembered.to_be_wiped(connection)


def withhold(connection: Connection, session: Session) -> bool:
    """Mark what a session says is not to be kept, and forget what was made of it; return whether there was any."""
    of_session = exchanges.c.session_id == session.id
    known = set(connection.scalars(select(exchanges.c.number).where(of_session, exchanges.c.unkept)))
    new = [exchange for exchange in session.exchanges if exchange.unkept and exchange.number not in known]
    for exchange in new:
        here = of_session & (exchanges.c.number == exchange.number)
        connection.execute(update(exchanges).where(here).values(unkept=True))
        _forget(connection, session.rep_id, session.id, exchange.number)
        words = exchange.utterance or ""
        promised = _promised(connection, session.rep_id, session.id, words, spare_confirmed=True)
        drop_commitments(connection, [row.id for row in promised])
        unlearn(connection, session.rep_id, session.id, words)
        untitle(connection, session.id, words)
    return bool(new)


def _forget(connection: Connection, rep_id: str, session_id: str, number: int) -> None:
    """Take what was said in an exchange out of recall, of what was taken away, and off the call sheets."""
    remembered.forget(connection, rep_id, items.c.session_id == session_id, items.c.number == number)
    insights.forget(connection, rep_id, session_id, number)
    strike(connection, rep_id, session_id, number)


def _unrepeat(connection: Connection, session_id: str, number: int, words: str) -> None:
    """Take the words out of the turn that met them, and out of later turns that build on them verbatim."""
    later = (exchanges.c.session_id == session_id) & (exchanges.c.number >= number)
    for row in connection.execute(select(exchanges.c.number, exchanges.c.turn).where(later)).all():
        turn: CoachTurn = row.turn
        is_met = row.number == number
        changed = turn.model_copy(
            update={
                "mirror": "" if is_met and turn.question else turn.mirror,
                "about": "" if is_met or _within(turn.about, words) else turn.about,
            }
        )
        one = (exchanges.c.session_id == session_id) & (exchanges.c.number == row.number)
        connection.execute(update(exchanges).where(one).values(turn=changed))


def _promised(
    connection: Connection, rep_id: str, session_id: str, words: str, *, spare_confirmed: bool
) -> list[Promise]:
    """The promises of this session that were made of these words."""
    here = (commitments.c.session_id == session_id) & (commitments.c.rep_id == rep_id)
    if spare_confirmed:
        here &= commitments.c.status == CommitmentStatus.PROPOSED.value
    return made_of(connection, words, here)


def _within(part: str, words: str) -> bool:
    return bool(part.strip()) and part.strip().casefold() in words.casefold()
