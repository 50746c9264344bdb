"""Arcs of sessions, outcomes and changes of commitments, insights that come back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("sessions", sa.Column("arc_id", sa.Text, nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("insight_id", sa.Text))
    op.add_column("commitments", sa.Column("outcome", sa.Text))
    _index_where("off_record", "sessions_off_record", "sessions", "id")
    _index_where("unkept", "exchanges_unkept", "exchanges", "session_id")
    _changes()
    _insights()
    _group_sessions()
    _begin_changes()


def _index_where(flag: str, name: str, table: str, column: str) -> None:
    """Only the rows in which this holds stand in the index: there are few."""
    op.create_index(name, table, [column], sqlite_where=sa.text(f"{flag} = 1"), postgresql_where=sa.text(flag))


def _changes() -> None:
    op.create_table(
        "commitment_changes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("commitment_id", sa.Text, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("due_at", TIME),
        sa.Column("outcome", sa.Text),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitments.id"], ondelete="CASCADE"),
    )
    op.create_index("changes_of_commitment", "commitment_changes", ["commitment_id"])


def _insights() -> None:
    op.create_table(
        "insights",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("rep_id", sa.Text, nullable=False),
        sa.Column("session_id", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("returned", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id", "number"], ["exchanges.session_id", "exchanges.number"], ondelete="CASCADE"
        ),
    )
    op.create_index("insights_of_rep", "insights", ["rep_id", "at"])


def _group_sessions() -> None:
    """Sessions on a deal of the same name hang together; every other one stands alone."""
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT id, rep_id, deal FROM sessions ORDER BY started_at, id")).all()
    first: dict[tuple[str, str], str] = {}
    for session_id, rep_id, deal in rows:
        name = " ".join(deal.casefold().split())
        arc_id = first.setdefault((rep_id, name), session_id) if name else session_id
        connection.execute(
            sa.text("UPDATE sessions SET arc_id = :arc WHERE id = :id"), {"arc": arc_id, "id": session_id}
        )


def _begin_changes() -> None:
    """What is known of commitments made before: when they were made, and how they stand."""
    op.execute(
        "INSERT INTO commitment_changes (commitment_id, at, status, due_at)"
        " SELECT id, created_at, 'proposed', due_at FROM commitments ORDER BY created_at, id"
    )
    op.execute(
        "INSERT INTO commitment_changes (commitment_id, at, status, due_at)"
        " SELECT id, updated_at, status, due_at FROM commitments WHERE status <> 'proposed' ORDER BY updated_at, id"
    )
