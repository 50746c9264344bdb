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


Blocks = tuple[vectors.Embedded, ...]
"""A rep's vectors: what was read at first, and what came since; the first block is large and never copied."""

MOST_BLOCKS = 16


class ExactVectors:
    """Compares with every vector of the rep: never wrong and always up to date, but it must hold them all."""

    def __init__(self, embedder: str) -> None:
        """Use the vectors that this embedder made."""
        self._embedder = embedder
        self._vectors: AtHand[Blocks] = AtHand(self._read, _bytes, BYTES_AT_HAND, self._grown)

    def nearest(self, connection: Connection, rep_id: str, changes: int, vector: Vector, limit: int) -> Near:
        """Return the rep's items nearest to this unit vector."""
        return best(self._vectors.of(connection, rep_id, changes), vector, limit)

    def forget(self, rep_id: str) -> None:
        """Drop what is held of this rep."""
        self._vectors.forget(rep_id)

    def _read(self, connection: Connection, rep_id: str) -> Blocks:
        found = vectors.of_rep(connection, rep_id, self._embedder)
        return (found,) if len(found.keys) else ()

    def _grown(self, connection: Connection, rep_id: str, held: Blocks) -> Blocks | None:
        """Return the vectors with those of later items; None when an earlier item has got its own only now."""
        last = max((int(block.keys.max()) for block in held), default=-1)
        so_far = select(func.count()).select_from(items).where(items.c.rep_id == rep_id, items.c.key <= last)
        if connection.scalar(so_far) != sum(len(block.keys) for block in held):
            return None
        new = vectors.after(connection, rep_id, self._embedder, last)
        grown = (*held, new) if len(new.keys) else held
        return grown if len(grown) <= MOST_BLOCKS else (grown[0], _together(grown[1:]))


def best(held: Blocks, vector: Vector, limit: int) -> Near:
    """Return those of these items that lie nearest to a unit vector."""
    full = [block for block in held if len(block.keys)]
    if not full:
        return Near(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))
    keys = np.concatenate([block.keys for block in full])
    cosines = np.concatenate([block.matrix @ vector for block in full])
    if len(cosines) <= limit:
        return Near(keys, cosines)
    chosen = np.argpartition(-cosines, limit - 1)[:limit]
    return Near(keys[chosen], cosines[chosen])


def _together(blocks: Blocks) -> vectors.Embedded:
    keys, matrices = zip(*blocks, strict=True)
    return vectors.Embedded(np.concatenate(keys), np.concatenate(matrices))


def _bytes(held: Blocks) -> int:
    return sum(block.matrix.nbytes for block in held)
