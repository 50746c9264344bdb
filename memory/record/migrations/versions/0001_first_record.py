"""The first record: sessions, exchanges, commitments, items and what finds them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _sessions()
    _commitments()
    _items()
    _search()


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("deal", sa.Text, nullable=False),
        sa.Column("mode", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("off_record", sa.Boolean, nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("ended_at", TIME),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("follow_up_id", sa.Text),
        sa.Column("commitment_id", sa.Text),
    )
    op.create_index("sessions_of_rep", "sessions", ["rep_id", "started_at"])
    op.create_table(
        "exchanges",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("utterance", sa.Text),
        sa.Column("reading", sa.Text),
        sa.Column("turn", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("unkept", sa.Boolean, nullable=False),
        sa.Column("thumb", sa.Text),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("session_id", "key", name="one_exchange_a_message_key"),
    )


def _commitments() -> None:
    op.create_table(
        "commitments",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("due_text", sa.Text, nullable=False),
        sa.Column("due_at", TIME),
        sa.Column("first_step", sa.Text, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("obstacle", sa.Text, nullable=False),
        sa.Column("if_then", sa.Text, nullable=False),
        sa.Column("confidence", sa.Integer),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("learned", sa.Text, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )
    op.create_index("commitments_of_rep", "commitments", ["rep_id", "status", "due_at"])
    op.create_index("commitments_of_session", "commitments", ["session_id"])


def _items() -> None:
    op.create_table(
        "items",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text),
        sa.Column("number", sa.Integer),
        sa.Column("at", TIME, nullable=False),
        sa.Column("speaker", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("asks", sa.Boolean, nullable=False),
        sa.UniqueConstraint("rep_id", "id", name="one_item_an_id"),
        sa.ForeignKeyConstraint(
            ["session_id", "number"], ["exchanges.session_id", "exchanges.number"], ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("items_of_session", "items", ["session_id", "number"])


def _search() -> None:
    op.create_table(
        "postings",
        sa.Column("rep_id", sa.Text, primary_key=True),
        sa.Column("term", sa.Text, primary_key=True),
        sa.Column("places", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "histories",
        sa.Column("rep_id", sa.Text, primary_key=True),
        sa.Column("changes", sa.Integer, nullable=False),
    )
    op.create_table(
        "vectors",
        sa.Column("item_key", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("embedder", sa.Text, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["item_key"], ["items.key"], ondelete="CASCADE"),
    )
    op.create_table("erasures", sa.Column("id", sa.Integer, primary_key=True), sqlite_autoincrement=True)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("item_key", sa.Integer, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.CheckConstraint("action IN ('put', 'drop')", name="known_action"),
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_of_rep", "outbox", ["rep_id", "item_key"])
