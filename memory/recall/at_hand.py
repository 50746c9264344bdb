"""What was read of reps asked for lately, each as fresh as the record."""

from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, Select, bindparam, select

from memory.record.items import OTHERWISE
from memory.record.schema import histories

Held = TypeVar("Held")


class _Entry(NamedTuple, Generic[Held]):
    changes: int
    size: int
    held: Held


@cache
def _changes() -> Select[int]:
    """The statement of every query, built once."""
    return select(histories.c.changes).where(histories.c.rep_id == bindparam("rep_id"))


def changes_of(connection: Connection, rep_id: str) -> int:
    """Return how often the rep's history has changed, from an arbitrary start; 0 when there is none."""
    return connection.scalar(_changes(), {"rep_id": rep_id}) or 0


class AtHand(Generic[Held]):
    """Values read from the record, one a rep; those asked for longest ago make room."""

    def __init__(
        self,
        read: Callable[[Connection, str], Held],
        size: Callable[[Held], int],
        most: int,
        grow: Callable[[Connection, str, Held], Held | None],
    ) -> None:
        """Read a rep's value with `read` and hold values up to this total size.

        When a history has only grown, `grow` returns the value with what is new, or None when all must be read.
        """
        self._read = read
        self._grow = grow
        self._size = size
        self._most = most
        self._entries: OrderedDict[str, _Entry[Held]] = OrderedDict()
        self._total = 0
        self._lock = Lock()

    def of(self, connection: Connection, rep_id: str, changes: int) -> Held:
        """Return the rep's value as this transaction sees it, after so many changes."""
        with self._lock:
            entry = self._entries.get(rep_id)
        if entry is None or entry.changes != changes:
            held = self._grown(connection, rep_id, entry, changes) if entry is not None else None
            held = self._read(connection, rep_id) if held is None else held
            entry = _Entry(changes, self._size(held), held)
        with self._lock:
            self._take_out(rep_id)
            self._entries[rep_id] = entry
            self._total += entry.size
            while len(self._entries) > 1 and self._total > self._most:
                self._take_out(next(iter(self._entries)))
        return entry.held

    def _grown(self, connection: Connection, rep_id: str, entry: _Entry[Held], changes: int) -> Held | None:
        has_only_grown = 0 < changes - entry.changes < OTHERWISE
        return self._grow(connection, rep_id, entry.held) if has_only_grown else None

    def forget(self, rep_id: str) -> None:
        """Drop what is held of this rep."""
        with self._lock:
            self._take_out(rep_id)

    def _take_out(self, rep_id: str) -> None:
        entry = self._entries.pop(rep_id, None)
        self._total -= entry.size if entry is not None else 0
