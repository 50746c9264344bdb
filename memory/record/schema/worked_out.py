"""What reps work out for themselves: call sheets, matters, plans, skills, and what they hand to peers."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from agent.domain.matter import Matter
from agent.domain.peer import Ask, Skill
from agent.domain.plan import Plan
from agent.domain.sheet import Sheet
from memory.record.columns import AnyText, JsonOf, UtcTime
from memory.record.schema.metadata import metadata

sheets = Table(
    "sheets",
    metadata,
    Column("session_id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("sheet", JsonOf(Sheet), nullable=False),
    ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
    Index("sheets_of_rep", "rep_id"),
)

matters = Table(
    "matters",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("matter", JsonOf(Matter), nullable=False),
    Index("matters_of_rep", "rep_id"),
)

plans = Table(
    "plans",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("plan", JsonOf(Plan), nullable=False),
    Index("plans_of_rep", "rep_id"),
)

skills = Table(
    "skills",
    metadata,
    Column("rep_id", AnyText, primary_key=True),
    Column("name", AnyText, primary_key=True),
    Column("skill", JsonOf(Skill), nullable=False),
    Index("skills_by_name", "name"),
)

asks = Table(
    "asks",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("to_rep", AnyText, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("ask", JsonOf(Ask), nullable=False),
    Index("asks_of_rep", "rep_id"),
    Index("asks_to_rep", "to_rep"),
)
"""`rep_id` is whoever asks."""
