"""Coach turns without what they repeat of erased words."""

from sqlalchemy import ColumnElement, Connection, select, update

from agent.domain.turn import CoachTurn
from memory.record.leaving.verbatim import Gone
from memory.record.schema import exchanges, sessions

ERASED = "[erased]"


def blank_turns(connection: Connection, which: ColumnElement[bool], gone: Gone) -> None:
    """Blank what the turns of these sessions say of it."""
    columns = (exchanges.c.session_id, exchanges.c.number, exchanges.c.turn)
    for row in connection.execute(select(*columns).join(sessions).where(which)).all():
        blanked = _blanked(row.turn, gone)
        if blanked != row.turn:
            one = (exchanges.c.session_id == row.session_id) & (exchanges.c.number == row.number)
            connection.execute(update(exchanges).where(one).values(turn=blanked))


def _blanked(turn: CoachTurn, gone: Gone) -> CoachTurn:
    return turn.model_copy(
        update={
            "mirror": "" if gone.holds(turn.mirror) else turn.mirror,
            "about": "" if gone.holds(turn.about) else turn.about,
            "buyer": ERASED if gone.holds(turn.buyer) else turn.buyer,
            "question": ERASED if gone.holds(turn.question) else turn.question,
        }
    )
