"""Plans without the words of an item that were erased where they had been said."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from memory.record import plans as kept
from memory.record.leaving.blanking import ERASED
from memory.record.leaving.verbatim import Gone
from memory.record.schema import plans


def items_of(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what the rep's plans are about."""
    return (plan.item for plan in connection.scalars(select(plans.c.plan).where(plans.c.rep_id == rep_id)))


def blank_items(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Blank the items that still say it; what the rep wrote in a plan and what colleagues observed stays."""
    for plan in connection.scalars(select(plans.c.plan).where(plans.c.rep_id == rep_id)).all():
        if gone.holds(plan.item):
            kept.write(connection, plan.model_copy(update={"item": ERASED, "session_id": ""}))
