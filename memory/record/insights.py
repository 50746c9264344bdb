"""What reps took away, in the record: entered with the exchange it was said in, and brought back later."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from agent.domain.idea import IdeaKind, Voice
from agent.domain.insight import Insight
from agent.domain.move import Focus
from agent.domain.session import Exchange, Session
from agent.language.sentence import sentences_of
from memory.record.database import Database
from memory.record.remembered import remembered
from memory.record.schema import insights

SHORTEST, LONGEST = 4, 40
"""Words of a sentence worth bringing back."""


class Insights:
    """Implements `agent.ports.InsightStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def insights(self, rep_id: str) -> tuple[Insight, ...]:
        """Return what a rep took away, newest first."""
        chosen = select(insights).where(insights.c.rep_id == rep_id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen.order_by(insights.c.at.desc(), insights.c.id.desc())).mappings()
            return tuple(Insight(**row) for row in rows)


def find(connection: Connection, rep_id: str, insight_id: str | None) -> Insight | None:
    """Return the rep's insight of this id, if there is one."""
    chosen = select(insights).where(insights.c.id == insight_id, insights.c.rep_id == rep_id)
    row = connection.execute(chosen).mappings().one_or_none() if insight_id else None
    return Insight(**row) if row else None


def take_in(connection: Connection, session: Session, earlier: Sequence[Exchange], new: Iterable[Exchange]) -> None:
    """Enter what these exchanges, which follow the earlier ones, let the rep take away."""
    before = [*earlier]
    for exchange in new:
        text = insight_of(session, before[-1] if before else None, exchange)
        if text:
            insight = Insight(
                id=f"i-{session.id}-{exchange.number}",
                rep_id=session.rep_id,
                session_id=session.id,
                number=exchange.number,
                text=text,
                at=exchange.at,
            )
            connection.execute(insert(insights), insight.model_dump())
        before.append(exchange)


def insight_of(session: Session, asked: Exchange | None, exchange: Exchange) -> str:
    """Return what the rep took away in this exchange, in their words; empty when it was nothing.

    What answers the question for it counts first, then what the rep names as an insight by themselves.
    """
    own, reading = remembered(session, exchange), exchange.reading
    if not own or reading is None:
        return ""
    if asked is not None and asked.turn.focus is Focus.TAKEAWAY:
        return next((sentence for sentence in sentences_of(own) if _is_worth_it(sentence)), "")
    said = (idea.text for idea in reading.of(IdeaKind.INSIGHT) if idea.voice is Voice.OWN)
    return next((text for text in said if text in own and _is_worth_it(text)), "")


def bring_back(connection: Connection, rep_id: str, insight: Insight) -> None:
    """Note that an insight of this rep came back."""
    own = (insights.c.id == insight.id) & (insights.c.rep_id == rep_id)
    connection.execute(update(insights).where(own).values(returned=insight.returned))


def forget(connection: Connection, rep_id: str, session_id: str, number: int | None) -> None:
    """Delete what the rep took away in this exchange."""
    here = (insights.c.session_id == session_id) & (insights.c.number == number)
    connection.execute(delete(insights).where(insights.c.rep_id == rep_id, here))


def _is_worth_it(sentence: str) -> bool:
    return SHORTEST <= len(sentence.split()) <= LONGEST
