"""What came of the talks: commitments with what became of them, and insights."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, Table

from memory.record.columns import AnyText, UtcTime
from memory.record.schema.metadata import metadata

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
