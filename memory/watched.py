"""What whoever watches over a running installation asks of its memory."""

from memory.condition import demand_current
from memory.index.index import Index
from memory.record import outbox
from memory.record.record import Record


class Watched:
    """The record and the index that follows it, as they stand now."""

    def __init__(self, record: Record, index: Index) -> None:
        """Watch over these."""
        self.record = record
        self._index = index

    def is_ready(self) -> bool:
        """Say whether recall has its index, or goes on without it.

        Raises MemoryStoreError when the record cannot be read, or a newer Meno has brought it beyond this one.
        """
        demand_current(self.record.database)
        return not self._index.notice

    def behind(self) -> int:
        """Return how many changes of the record the index has not followed yet. Raises MemoryStoreError."""
        with self.record.database.reading() as connection:
            return outbox.waiting(connection)
