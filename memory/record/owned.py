"""What a rep has under ids of its own, each kept whole in one row: added, changed and erased by that rep alone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select, update

from agent.domain.matter import Matter
from agent.domain.plan import Plan
from agent.errors import MemoryStoreError
from memory.record.items import to_be_wiped

Kept = TypeVar("Kept", Matter, Plan)


@dataclass(frozen=True)
class Owned(Generic[Kept]):
    """A table of one kind of value, in the column of its `name`; `shown_by` is the command that lists them."""

    table: Table
    name: str
    began: Callable[[Kept], datetime]
    shown_by: str

    def of(self, connection: Connection, rep_id: str) -> tuple[Kept, ...]:
        """Return what the rep has, newest first."""
        found = connection.scalars(select(self.table.c[self.name]).where(self.table.c.rep_id == rep_id)).all()
        return tuple(sorted(found, key=lambda one: (self.began(one), one.id), reverse=True))

    def add(self, connection: Connection, new: Kept) -> None:
        """Keep a new one. Raises MemoryStoreError when its id is taken."""
        if connection.execute(select(self.table.c.id).where(self.table.c.id == new.id)).first():
            raise MemoryStoreError(f"There is a {self.name} {new.id} already: it was not kept.")
        connection.execute(insert(self.table).values({"id": new.id, "rep_id": new.rep_id, self.name: new}))

    def changed(self, connection: Connection, rep_id: str, own_id: str, change: Callable[[Kept], Kept]) -> Kept:
        """Return the rep's own one after this change, not written yet. Raises MemoryStoreError when there is none."""
        stood = next((one for one in self.of(connection, rep_id) if one.id == own_id), None)
        if stood is None:
            raise self._none(own_id)
        return change(stood).model_copy(update={"id": own_id, "rep_id": rep_id})

    def write(self, connection: Connection, changed: Kept) -> None:
        """Put it in place of the rep's own one of the same id."""
        own = (self.table.c.id == changed.id) & (self.table.c.rep_id == changed.rep_id)
        connection.execute(update(self.table).where(own).values({self.name: changed}))

    def erase(self, connection: Connection, rep_id: str, own_id: str) -> None:
        """Delete it with all that stands in it. Raises MemoryStoreError when there is none."""
        own = (self.table.c.id == own_id) & (self.table.c.rep_id == rep_id)
        if connection.execute(delete(self.table).where(own)).rowcount == 0:
            raise self._none(own_id)
        to_be_wiped(connection)

    def _none(self, own_id: str) -> MemoryStoreError:
        return MemoryStoreError(f"There is no {self.name} {own_id} of this rep; `{self.shown_by}` shows what there is.")
