"""What recall works with: items, what is derived from them, and what is still to be done about them."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
)

from memory.record.columns import AnyText, UtcTime
from memory.record.schema.metadata import metadata

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
