"""What teams need: notices that were read, themes of sessions, keys of quarters, what was used, one-to-ones."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("one_to_one", sa.Text))
    op.create_table(
        "notices",
        sa.Column("rep_id", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("counts_themes", sa.Boolean, nullable=False),
    )
    op.create_table(
        "session_themes",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("period", sa.Text, nullable=False),
        sa.Column("theme", sa.Text),
        sa.Column("counted", sa.Boolean, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
    )
    op.create_index("session_themes_of_rep", "session_themes", ["rep_id", "period"])
    op.create_table(
        "theme_keys",
        sa.Column("period", sa.Text, primary_key=True),
        sa.Column("key", sa.LargeBinary),
        sa.Column("released_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "used",
        sa.Column("rep_id", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("amount", sa.Integer, nullable=False),
    )
