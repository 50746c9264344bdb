"""What is on the reps' plates, in the record."""

from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select, update

from agent.domain.matter import MOST_IMPORTANT, Matter
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.items import to_be_wiped
from memory.record.schema import matters

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
            return matters_of(connection, rep_id)

    def add_matter(self, matter: Matter) -> None:
        """Keep a new matter. Raises MemoryStoreError when its id is taken, or a third would be most important."""
        with self._database.writing() as connection:
            if connection.execute(select(matters.c.id).where(matters.c.id == matter.id)).first():
                raise MemoryStoreError(f"There is a matter {matter.id} already: it was not kept.")
            _room(connection, matter)
            connection.execute(insert(matters).values(id=matter.id, rep_id=matter.rep_id, matter=matter))

    def change_matter(self, rep_id: str, matter_id: str, change: Callable[[Matter], Matter]) -> Matter:
        """Return the rep's matter as it is after this change, made in one transaction.

        Raises MemoryStoreError when there is none, or a third would be most important; what the change raises leaves
        the matter as it was.
        """
        with self._database.writing() as connection:
            stood = next((one for one in matters_of(connection, rep_id) if one.id == matter_id), None)
            if stood is None:
                raise MemoryStoreError(_NONE.format(matter_id))
            changed = change(stood).model_copy(update={"id": matter_id, "rep_id": rep_id})
            _room(connection, changed)
            write(connection, changed)
            return changed

    def erase_matter(self, rep_id: str, matter_id: str) -> None:
        """Delete a matter with its ratings and all that was said of it. Raises MemoryStoreError when there is none."""
        with self._database.writing() as connection:
            own = (matters.c.id == matter_id) & (matters.c.rep_id == rep_id)
            if connection.execute(delete(matters).where(own)).rowcount == 0:
                raise MemoryStoreError(_NONE.format(matter_id))
            to_be_wiped(connection)


_NONE = "There is no matter {} of this rep; `meno plate show` lists what there is."


def write(connection: Connection, matter: Matter) -> None:
    """Put a matter in place of the rep's own one of the same id."""
    own = (matters.c.id == matter.id) & (matters.c.rep_id == matter.rep_id)
    connection.execute(update(matters).where(own).values(matter=matter))


def matters_of(connection: Connection, rep_id: str) -> tuple[Matter, ...]:
    """Return the rep's matters, newest first."""
    found = connection.scalars(select(matters.c.matter).where(matters.c.rep_id == rep_id)).all()
    return tuple(sorted(found, key=lambda matter: (matter.created_at, matter.id), reverse=True))


def _room(connection: Connection, matter: Matter) -> None:
    """Refuse a third most important matter, whoever writes at the same time."""
    others = [one for one in matters_of(connection, matter.rep_id) if one.is_open and one.id != matter.id]
    if matter.is_open and matter.most_important and sum(one.most_important for one in others) >= MOST_IMPORTANT:
        raise MemoryStoreError(f"There are {MOST_IMPORTANT} most important matters already: let go of one first.")
    if matter.is_open and len(others) >= MOST_OPEN:
        raise MemoryStoreError(f"There are {MOST_OPEN} open matters already: close some of them first.")
