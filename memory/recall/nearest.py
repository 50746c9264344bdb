"""What lies nearest in meaning, found exactly over the vectors in the record."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from memory.recall.at_hand import AtHand
from memory.recall.outline import Integers
from memory.record import vectors
from memory.record.schema import items

BYTES_AT_HAND = 64 * 1024 * 1024

Vector = NDArray[np.float32]


class Near(NamedTuple):
    """Items by key and the cosine of each, at most as many as asked for, in no order."""

    keys: Integers
    cosines: NDArray[np.float32]


class Nearest(Protocol):
    """Finds items of one rep by their vectors."""

    def nearest(self, rep_id: str, vector: Vector, limit: int) -> Near:
        """Return the rep's items nearest to this unit vector. Raises IndexUnavailable."""
        ...


class ExactVectors:
    """Compares with every vector of the rep: never wrong and always up to date, but it must hold them all."""

    def __init__(self, embedder: str) -> None:
        """Use the vectors that this embedder made."""
        self._vectors = AtHand(
            lambda connection, rep_id: vectors.of_rep(connection, rep_id, embedder),
            lambda found: found.matrix.nbytes,
            BYTES_AT_HAND,
            lambda connection, rep_id, found: _grown(connection, rep_id, found, embedder),
        )

    def nearest(self, connection: Connection, rep_id: str, changes: int, vector: Vector, limit: int) -> Near:
        """Return the rep's items nearest to this unit vector."""
        return best(self._vectors.of(connection, rep_id, changes), vector, limit)

    def forget(self, rep_id: str) -> None:
        """Drop what is held of this rep."""
        self._vectors.forget(rep_id)


def _grown(connection: Connection, rep_id: str, found: vectors.Embedded, embedder: str) -> vectors.Embedded | None:
    """Return the vectors with those of later items; None when an earlier item has got its own only now."""
    last = int(found.keys.max(initial=-1))
    so_far = select(func.count()).select_from(items).where(items.c.rep_id == rep_id, items.c.key <= last)
    if not len(found.keys) or connection.scalar(so_far) != len(found.keys):
        return None
    new = vectors.after(connection, rep_id, embedder, last)
    if not len(new.keys):
        return found
    return vectors.Embedded(np.concatenate([found.keys, new.keys]), np.concatenate([found.matrix, new.matrix]))


def best(found: vectors.Embedded, vector: Vector, limit: int) -> Near:
    """Return those of these items that lie nearest to a unit vector."""
    if not len(found.keys):
        return Near(found.keys, np.zeros(0, dtype=np.float32))
    cosines = found.matrix @ vector
    if len(cosines) <= limit:
        return Near(found.keys, cosines)
    chosen = np.argpartition(-cosines, limit - 1)[:limit]
    return Near(found.keys[chosen], cosines[chosen])
