"""Plans without the words of an item that were erased where they had been said."""

from collections.abc import Iterator

from sqlalchemy import Connection

from memory.record.leaving.blanking import ERASED
from memory.record.leaving.verbatim import Gone
from memory.record.plans import OWN


def items_of(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what the rep's plans are about."""
    return (plan.item for plan in OWN.of(connection, rep_id))


def blank_items(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Blank the items that still say it; what the rep wrote in a plan and what colleagues observed stays."""
    for plan in OWN.of(connection, rep_id):
        if gone.holds(plan.item):
            OWN.write(connection, plan.model_copy(update={"item": ERASED, "session_id": ""}))
