"""Calls of a session, and what reps work out for themselves: sheets, matters, plans, skills, asks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("call", sa.Text))
    op.create_table(
        "sheets",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("sheet", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], ondelete="CASCADE"),
    )
    op.create_index("sheets_of_rep", "sheets", ["rep_id"])
    for name, column in (("matters", "matter"), ("plans", "plan")):
        op.create_table(
            name,
            sa.Column("id", sa.Text, primary_key=True),
            sa.Column("rep_id", sa.Text, nullable=False),
            sa.Column(column, sa.Text, nullable=False),
        )
        op.create_index(f"{name}_of_rep", name, ["rep_id"])
    _skills_and_asks()


def _skills_and_asks() -> None:
    op.create_table(
        "skills",
        sa.Column("rep_id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("skill", sa.Text, nullable=False),
    )
    op.create_index("skills_by_name", "skills", ["name"])
    op.create_table(
        "asks",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("to_rep", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ask", sa.Text, nullable=False),
    )
    op.create_index("asks_of_rep", "asks", ["rep_id"])
    op.create_index("asks_to_rep", "asks", ["to_rep"])
