"""Puts into the index what the outbox asks for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection

from memory.index.chroma import Chroma
from memory.record import outbox, vectors
from memory.record.database import Database

BATCH = 500


class _Seen(NamedTuple):
    """The items of a rep that something is to be done for, by key, and the vectors that they have."""

    keys: Sequence[int]
    embedded: vectors.Embedded

    def by_key(self) -> dict[int, bytes]:
        return {int(key): row.tobytes() for key, row in zip(*self.embedded, strict=True)}


def put_all(database: Database, chroma: Chroma, embedder: str, *, shared: bool) -> None:
    """Put every vector that the index was told of and that is made; raises IndexUnavailable.

    Of an index that other processes write to as well, what is erased meanwhile is dropped again.
    """
    while True:
        with database.reading() as connection:
            tasks = outbox.puts(connection, embedder, BATCH)
            found = _seen(connection, embedder, tasks)
        if not tasks:
            return
        for rep_id, (keys, embedded) in found.items():
            if len(embedded.keys):
                chroma.of(rep_id).put(embedded)
            if shared and len(gone := np.setdiff1d(keys, embedded.keys)):
                chroma.of(rep_id).drop(gone)
        _settle(database, embedder, tasks, found if shared else {})


def _settle(database: Database, embedder: str, tasks: Sequence[outbox.Task], found: Mapping[str, _Seen]) -> None:
    """Take out of the outbox what was done, and leave in it what was changed or erased in the meantime.

    Another process may have dropped that before it was put here: it is looked at once more.
    """
    with database.writing() as connection:
        now = _seen(connection, embedder, tasks) if found else {}
        stale = {rep_id for rep_id, seen in found.items() if seen.by_key() != now[rep_id].by_key()}
        outbox.done(connection, [task for task in tasks if task.rep_id not in stale])


def _seen(connection: Connection, embedder: str, tasks: Sequence[outbox.Task]) -> dict[str, _Seen]:
    by_rep: defaultdict[str, set[int]] = defaultdict(set)
    for task in tasks:
        by_rep[task.rep_id].add(task.item_key)
    return {
        rep_id: _Seen(sorted(keys), vectors.of_items(connection, rep_id, embedder, sorted(keys)))
        for rep_id, keys in by_rep.items()
    }
