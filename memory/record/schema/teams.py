"""What teams need: notices that were read, themes of sessions, keys of quarters, and what was used."""

from sqlalchemy import Boolean, Column, ForeignKeyConstraint, Index, Integer, LargeBinary, Table

from memory.record.columns import AnyText, UtcTime
from memory.record.schema.metadata import metadata

notices = Table(
    "notices",
    metadata,
    Column("rep_id", AnyText, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("counts_themes", Boolean, nullable=False),
)

session_themes = Table(
    "session_themes",
    metadata,
    Column("session_id", AnyText, primary_key=True),
    Column("rep_id", AnyText, nullable=False),
    Column("period", AnyText, nullable=False),
    Column("theme", AnyText),
    Column("counted", Boolean, nullable=False),
    Column("source", AnyText, nullable=False),
    Column("at", UtcTime, nullable=False),
    ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
    Index("session_themes_of_rep", "rep_id", "period"),
)

theme_keys = Table(
    "theme_keys",
    metadata,
    Column("period", AnyText, primary_key=True),
    Column("key", LargeBinary),
    Column("released_at", UtcTime),
)
"""What makes the pseudonyms of a quarter; destroyed when it is released, so that nobody can make them again.

The row stays with the time of the release, so that no theme store, an older or an empty one, lets it happen twice.
"""

used = Table(
    "used",
    metadata,
    Column("rep_id", AnyText, primary_key=True),
    Column("kind", AnyText, primary_key=True),
    Column("since", UtcTime, primary_key=True),
    Column("amount", Integer, nullable=False),
)
"""What a rep has used in a stretch of time: turns, tokens of a model."""
