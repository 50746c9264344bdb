"""The tables of the record."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn
from memory.record.columns import AnyText, JsonOf, UtcTime

HEAD = "0002"
"""The newest migration; a record that says so is opened without loading Alembic."""

metadata = MetaData()

versions = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))

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

commitments = Table(
    "commitments",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("session_id", AnyText, nullable=False),
    Column("action", AnyText, nullable=False),
    Column("due_text", AnyText, nullable=False),
    Column("due_at", UtcTime),
    Column("first_step", AnyText, nullable=False),
    Column("measure", AnyText, nullable=False),
    Column("obstacle", AnyText, nullable=False),
    Column("if_then", AnyText, nullable=False),
    Column("confidence", Integer),
    Column("status", AnyText, nullable=False),
    Column("learned", AnyText, nullable=False),
    Column("outcome", AnyText),
    Column("created_at", UtcTime, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Index("commitments_of_rep", "rep_id", "status", "due_at"),
    Index("commitments_of_session", "session_id"),
)

commitment_changes = Table(
    "commitment_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("commitment_id", AnyText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("status", AnyText, nullable=False),
    Column("due_at", UtcTime),
    Column("outcome", AnyText),
    ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
    Index("changes_of_commitment", "commitment_id"),
)

insights = Table(
    "insights",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("session_id", AnyText, nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", AnyText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("returned", Integer, nullable=False),
    ForeignKeyConstraint(["session_id", "number"], ["exchanges.session_id", "exchanges.number"], ondelete="CASCADE"),
    Index("insights_of_rep", "rep_id", "at"),
)

items = Table(
    "items",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("id", AnyText, nullable=False),
    Column("session_id", AnyText),
    Column("number", Integer),
    Column("at", UtcTime, nullable=False),
    Column("speaker", AnyText, nullable=False),
    Column("text", AnyText, nullable=False),
    Column("length", Integer, nullable=False),
    Column("asks", Boolean, nullable=False),
    UniqueConstraint("rep_id", "id", name="one_item_an_id"),
    ForeignKeyConstraint(["session_id", "number"], ["exchanges.session_id", "exchanges.number"], ondelete="CASCADE"),
    Index("items_of_session", "session_id", "number"),
    # A key is never used again: the index may still hold a row of an erased item.
    sqlite_autoincrement=True,
)

postings = Table(
    "postings",
    metadata,
    Column("rep_id", AnyText, primary_key=True),
    Column("term", AnyText, primary_key=True),
    Column("places", LargeBinary, nullable=False),
)

histories = Table(
    "histories",
    metadata,
    Column("rep_id", AnyText, primary_key=True),
    Column("changes", Integer, nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("item_key", Integer, primary_key=True, autoincrement=False),
    Column("embedder", AnyText, nullable=False),
    Column("vector", LargeBinary, nullable=False),
    ForeignKeyConstraint(["item_key"], ["items.key"], ondelete="CASCADE"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Integer, primary_key=True),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("item_key", Integer, nullable=False),
    Column("action", AnyText, nullable=False),
    CheckConstraint("action IN ('put', 'drop')", name="known_action"),
    Index("outbox_of_rep", "rep_id", "item_key"),
    sqlite_autoincrement=True,
)
