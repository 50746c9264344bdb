"""Embeddings in the record, with the name of the embedder that made them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, delete, func, insert, literal, select, update

from memory.record.items import GREW, OTHERWISE
from memory.record.schema import histories, items, outbox, vectors

Matrix = NDArray[np.float32]


class Embedded(NamedTuple):
    """Items by key and their unit vectors, row by row."""

    keys: NDArray[np.int64]
    matrix: Matrix


class Unembedded(NamedTuple):
    """An item that this embedder has not seen."""

    key: int
    text: str


def of_rep(connection: Connection, rep_id: str, embedder: str) -> Embedded:
    """Return all vectors of a rep that this embedder made."""
    chosen = select(vectors.c.item_key, vectors.c.vector).join(items, items.c.key == vectors.c.item_key)
    return _embedded(connection, chosen.where(items.c.rep_id == rep_id, vectors.c.embedder == embedder))


def after(connection: Connection, rep_id: str, embedder: str, key: int) -> Embedded:
    """Return the vectors of the rep's items with a greater key."""
    chosen = select(vectors.c.item_key, vectors.c.vector).join(items, items.c.key == vectors.c.item_key)
    mine = chosen.where(items.c.rep_id == rep_id, items.c.key > key, vectors.c.embedder == embedder)
    return _embedded(connection, mine)


def of_items(connection: Connection, rep_id: str, embedder: str, keys: Sequence[int]) -> Embedded:
    """Return the vectors of these items of a rep that this embedder made."""
    chosen = select(vectors.c.item_key, vectors.c.vector).join(items, items.c.key == vectors.c.item_key)
    mine = chosen.where(items.c.rep_id == rep_id, vectors.c.embedder == embedder)
    return _embedded(connection, mine.where(items.c.key.in_(keys)))


def on_their_way(connection: Connection, rep_id: str, embedder: str) -> Embedded:
    """Return the vectors of the rep's items that the index was told of and may not have yet."""
    chosen = select(vectors.c.item_key, vectors.c.vector).join(items, items.c.key == vectors.c.item_key)
    told = select(outbox.c.item_key).where(outbox.c.rep_id == rep_id)
    mine = chosen.where(items.c.rep_id == rep_id, vectors.c.embedder == embedder)
    return _embedded(connection, mine.where(items.c.key.in_(told)))


def missing(connection: Connection, embedder: str, limit: int, after: int = 0) -> tuple[Unembedded, ...]:
    """Return new items without a vector of this embedder, oldest first, from the one after this key.

    New is what the outbox names; the whole record is searched by nobody.
    """
    told = select(outbox.c.item_key).where(outbox.c.item_key > after).distinct().subquery()
    words = select(items.c.text).where(items.c.key == told.c.item_key).scalar_subquery()
    without = select(told.c.item_key, words).where(words.is_not(None), count_made(told.c.item_key, embedder) == 0)
    rest = without.order_by(told.c.item_key).limit(limit)
    return tuple(Unembedded(*row) for row in connection.execute(rest))


def count_made(item_key: ColumnElement[int], embedder: str) -> ScalarSelect[int]:
    """Return how many vectors of this embedder there are of an item, 0 or 1, looked up item by item.

    A planner that joins instead goes by what it knew of the outbox a while ago, and may read all items there are.
    """
    made = (vectors.c.item_key == item_key) & (vectors.c.embedder == embedder)
    return select(func.count()).select_from(vectors).where(made).scalar_subquery()


def write(connection: Connection, embedder: str, items_seen: Sequence[Unembedded], matrix: Matrix) -> None:
    """Keep the vectors of these items, unless their text was changed or erased meanwhile."""
    chosen = select(items.c.key, items.c.text).where(items.c.key.in_([item.key for item in items_seen]))
    now = {Unembedded(*row) for row in connection.execute(chosen)}
    rows = [
        {"item_key": item.key, "embedder": embedder, "vector": vector.astype("<f4").tobytes()}
        for item, vector in zip(items_seen, matrix, strict=True)
        if item in now
    ]
    if not rows:
        return
    keys = [row["item_key"] for row in rows]
    replaced = connection.scalars(select(vectors.c.item_key).where(vectors.c.item_key.in_(keys))).all()
    connection.execute(delete(vectors).where(vectors.c.item_key.in_(keys)))
    connection.execute(insert(vectors), rows)
    seen = select(items.c.rep_id).where(items.c.key.in_(keys))
    changed = update(histories).where(histories.c.rep_id.in_(seen))
    connection.execute(changed.values(changes=histories.c.changes + (OTHERWISE if replaced else GREW)))
    put_again = select(items.c.rep_id, items.c.key, literal("put")).where(items.c.key.in_(replaced))
    connection.execute(insert(outbox).from_select(["rep_id", "item_key", "action"], put_again))


def settled(connection: Connection, embedder: str) -> int:
    """Return how many vectors of this embedder the index has to have: all but those that it is still to be told of."""
    told = select(outbox.c.item_key)
    mine = select(func.count()).select_from(vectors).where(vectors.c.embedder == embedder)
    return connection.scalar(mine.where(vectors.c.item_key.not_in(told))) or 0


def oldest_embedder(connection: Connection) -> str | None:
    """Return who made the oldest vector: after a change of embedder, not the present one."""
    return connection.scalar(select(vectors.c.embedder).order_by(vectors.c.item_key).limit(1))


def _embedded(connection: Connection, chosen: Select[int, bytes]) -> Embedded:
    rows = connection.execute(chosen).all()
    if not rows:
        return Embedded(np.zeros(0, dtype=np.int64), np.zeros((0, 0), dtype=np.float32))
    keys = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    matrix = np.frombuffer(b"".join(row[1] for row in rows), dtype="<f4").reshape(len(rows), -1)
    return Embedded(keys, matrix)
