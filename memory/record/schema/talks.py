"""What was said: sessions and their exchanges."""

from sqlalchemy import Boolean, Column, ForeignKeyConstraint, Index, Integer, Table, UniqueConstraint, text

from agent.domain.call import Call
from agent.domain.one_to_one import OneToOne
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn
from memory.record.columns import AnyText, JsonOf, UtcTime
from memory.record.schema.metadata import metadata

sessions = Table(
    "sessions",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("arc_id", AnyText, nullable=False, server_default=""),
    Column("title", AnyText, nullable=False),
    Column("deal", AnyText, nullable=False),
    Column("mode", AnyText, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("off_record", Boolean, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
    Column("version", Integer, nullable=False),
    Column("follow_up_id", AnyText),
    Column("commitment_id", AnyText),
    Column("insight_id", AnyText),
    Column("call", JsonOf(Call)),
    Column("one_to_one", JsonOf(OneToOne)),
    Index("sessions_of_rep", "rep_id", "started_at"),
    Index("sessions_off_record", "id", sqlite_where=text("off_record = 1"), postgresql_where=text("off_record")),
)

exchanges = Table(
    "exchanges",
    metadata,
    Column("session_id", AnyText, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("utterance", AnyText),
    Column("reading", JsonOf(Reading)),
    Column("turn", JsonOf(CoachTurn), nullable=False),
    Column("key", AnyText),
    Column("unkept", Boolean, nullable=False),
    Column("thumb", AnyText),
    ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
    UniqueConstraint("session_id", "key", name="one_exchange_a_message_key"),
    Index("exchanges_unkept", "session_id", sqlite_where=text("unkept = 1"), postgresql_where=text("unkept")),
)
