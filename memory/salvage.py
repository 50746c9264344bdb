"""What can still be read of a damaged record, put into a whole one."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Table, insert

from agent.domain.frozen import Frozen
from agent.domain.session import Mode
from memory.record import schema
from memory.record.database import Database
from memory.record.entering import enter
from memory.record.faults import plain_words
from memory.record.readable import AT_MOST, Cells, readable
from memory.record.record import Record
from memory.reindexing import forget_derived

WORKED_OUT = (schema.sheets, schema.matters, schema.plans, schema.skills, schema.asks)
"""What a record of an earlier version does not have."""
TALKS = (
    schema.sessions,
    schema.exchanges,
    schema.commitments,
    schema.commitment_changes,
    schema.insights,
    schema.items,
)
KEPT = (*TALKS, *WORKED_OUT)
"""What holds words; everything else is derived from it and made anew."""


class Lost(NamedTuple):
    """How many rows of a table could not be read, at most; `AT_MOST` or more is anybody's guess."""

    table: str
    rows: int


class Salvaged(Frozen):
    """How much could be read of a record, and what could not."""

    rows: int
    lost: tuple[Lost, ...]

    @property
    def words(self) -> str:
        """What could not be read, for people; nothing when all could."""
        return ", ".join(
            f"{f'up to {lost.rows}' if lost.rows < AT_MOST else 'nobody knows how many'} {lost.table.replace('_', ' ')}"
            for lost in self.lost
        )


def salvage(damaged: Database, whole: Record) -> Salvaged:
    """Copy what can be read of a damaged SQLite record into an empty one. Raises MemoryStoreError.

    A session whose own row is lost goes on without title where somebody's items show whose it was. Words stay without
    the coach's turn to them, and items without the session they were said in.
    """
    found: dict[str, list[Cells]] = {}
    lost: dict[str, int] = {}
    with plain_words(), damaged.engine.connect() as connection:  # a transaction could not be ended
        for table in KEPT:
            is_there = table not in WORKED_OUT or _knows(connection, table)
            rows, lost[table.name] = readable(connection, table.name) if is_there else ((), 0)
            found[table.name] = [*rows]
    found["sessions"] += _orphaned(found)
    copied = 0
    with whole.database.writing() as connection:
        for table in KEPT:
            entered = enter(connection, table, found[table.name])
            lost[table.name] += len(found[table.name]) - entered
            copied += entered
        _remember(connection, (row["rep_id"] for row in found["items"]))
    forget_derived(whole.database)
    return Salvaged(rows=copied, lost=tuple(Lost(name, rows) for name, rows in lost.items() if rows))


def _knows(connection: Connection, table: Table) -> bool:
    named = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table.name,))
    return named.first() is not None


def _orphaned(found: Mapping[str, Sequence[Cells]]) -> Iterator[Cells]:
    """Sessions in place of those whose own row is lost, where items say whose they were."""
    known = {row["id"] for row in found["sessions"]}
    reps = {row["session_id"]: row["rep_id"] for table in ("items", "insights") for row in found[table]}
    begun: dict[str, Cells] = {}
    for row in found["exchanges"]:
        begun.setdefault(row["session_id"], row)
    for session_id, first in begun.items():
        if session_id not in known and session_id in reps:
            names = {"id": session_id, "rep_id": reps[session_id], "title": "", "deal": "", "mode": Mode.PREPARE.value}
            yield names | {"minutes": 15, "off_record": 0, "started_at": first["at"], "version": 0}


def _remember(connection: Connection, rep_ids: Iterable[str]) -> None:
    rows = [{"rep_id": rep_id, "changes": secrets.randbits(48)} for rep_id in sorted(set(rep_ids))]
    if rows:
        connection.execute(insert(schema.histories), rows)
