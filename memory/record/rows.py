"""Rows and domain values, turned into each other."""

from typing import Any

from sqlalchemy import RowMapping

from agent.domain.commitment import Commitment
from agent.domain.insight import Insight
from agent.domain.session import Exchange, Session

Values = dict[str, Any]
"""What goes into one row; never leaves this package."""


def session_values(session: Session) -> Values:
    """Return the row of a session; its exchanges and commitments have rows of their own."""
    values = session.model_dump(
        exclude={"exchanges", "follow_up", "insight", "commitment", "also", "call", "one_to_one"}
    )
    values["call"] = session.call
    values["one_to_one"] = session.one_to_one
    values["follow_up_id"] = session.follow_up.id if session.follow_up else None
    values["insight_id"] = session.insight.id if session.insight else None
    values["commitment_id"] = session.commitment.id if session.commitment else None
    return values


def session_of(
    row: RowMapping,
    exchanges: tuple[Exchange, ...],
    follow_up: Commitment | None,
    insight: Insight | None,
    commitment: Commitment | None,
    also: tuple[Commitment, ...] = (),
) -> Session:
    """Return the session of a row, whole again."""
    plain = {name: row[name] for name in Session.model_fields if name in row}
    return Session(**plain, exchanges=exchanges, follow_up=follow_up, insight=insight, commitment=commitment, also=also)


def exchange_values(session_id: str, exchange: Exchange) -> Values:
    """Return the row of an exchange; its reading and turn stay domain values until the column takes them."""
    return {"session_id": session_id} | {name: getattr(exchange, name) for name in Exchange.model_fields}


def exchange_of(row: RowMapping) -> Exchange:
    """Return the exchange of a row."""
    return Exchange(**{name: row[name] for name in Exchange.model_fields})


def commitment_values(commitment: Commitment) -> Values:
    """Return the row of a commitment."""
    return commitment.model_dump()


def commitment_of(row: RowMapping) -> Commitment:
    """Return the commitment of a row."""
    return Commitment(**row)
