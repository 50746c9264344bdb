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
    """Put every vector that the index was told of and that is made. Raises IndexUnavailable.

    Of an index that other processes write to as well, what is erased meanwhile is to be dropped again.
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
    """Take out of the outbox what was done.

    What was changed or erased since it was read may have been dropped by another process before it was put by
    this one: it is to be dropped once more, and with its shard all that stays is put again.
    """
    with database.writing() as connection:
        now = _seen(connection, embedder, tasks) if found else {}
        for rep_id, seen in found.items():
            theirs = now[rep_id].by_key()
            stale = [key for key, vector in seen.by_key().items() if theirs.get(key) != vector]
            if stale:
                outbox.drop_again(connection, rep_id, stale)
        outbox.done(connection, tasks)


def _seen(connection: Connection, embedder: str, tasks: Sequence[outbox.Task]) -> dict[str, _Seen]:
    by_rep: defaultdict[str, set[int]] = defaultdict(set)
    for task in tasks:
        by_rep[task.rep_id].add(task.item_key)
    return {
        rep_id: _Seen(sorted(keys), vectors.of_items(connection, rep_id, embedder, sorted(keys)))
        for rep_id, keys in by_rep.items()
    }
