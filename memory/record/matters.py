"""What is on the reps' plates, in the record."""

from collections.abc import Callable

from sqlalchemy import Connection

from agent.domain.matter import MOST_IMPORTANT, Matter
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.owned import Owned
from memory.record.schema import matters

OWN = Owned[Matter](matters, "matter", lambda matter: matter.created_at, "meno plate show")
MOST_OPEN = 200
"""Open matters a rep can have: a plate with more is an archive."""


class Matters:
    """Implements `agent.ports.MatterStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def matters(self, rep_id: str) -> tuple[Matter, ...]:
        """Return the rep's matters, newest first."""
        with self._database.reading() as connection:
            return OWN.of(connection, rep_id)

    def add_matter(self, matter: Matter) -> None:
        """Keep a new matter. Raises MemoryStoreError when its id is taken, or a third would be most important."""
        with self._database.writing() as connection:
            _room(connection, matter)
            OWN.add(connection, matter)

    def change_matter(self, rep_id: str, matter_id: str, change: Callable[[Matter], Matter]) -> Matter:
        """Return the rep's matter as it is after this change, made in one transaction.

        Raises MemoryStoreError when there is none, or a third would be most important; what the change raises leaves
        the matter as it was.
        """
        with self._database.writing() as connection:
            changed = OWN.changed(connection, rep_id, matter_id, change)
            _room(connection, changed)
            OWN.write(connection, changed)
            return changed

    def erase_matter(self, rep_id: str, matter_id: str) -> None:
        """Delete a matter with its ratings and all that was said of it. Raises MemoryStoreError when there is none."""
        with self._database.writing() as connection:
            OWN.erase(connection, rep_id, matter_id)


def _room(connection: Connection, matter: Matter) -> None:
    """Refuse a third most important matter, whoever writes at the same time."""
    others = [one for one in OWN.of(connection, matter.rep_id) if one.is_open and one.id != matter.id]
    if matter.is_open and matter.most_important and sum(one.most_important for one in others) >= MOST_IMPORTANT:
        raise MemoryStoreError(f"There are {MOST_IMPORTANT} most important matters already: let go of one first.")
    if matter.is_open and len(others) >= MOST_OPEN:
        raise MemoryStoreError(f"There are {MOST_OPEN} open matters already: close some of them first.")
