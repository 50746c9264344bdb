"""The part of the index that one rep may see."""

import hashlib
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from memory.index.faults import index_faults
from memory.recall.nearest import Near, Vector
from memory.record.vectors import Embedded

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Metadata

SHARDS = 64
"""Collections that reps are spread over: one for all grows slow, one for each eats memory."""


def shard_of(rep_id: str) -> int:
    """Return the shard that holds this rep's vectors."""
    return hashlib.sha256(rep_id.encode()).digest()[0] % SHARDS


class RepShard:
    """A shard bound to one rep: every query is filtered by the rep, every row returned is checked again."""

    def __init__(self, collection: "Collection", rep_id: str) -> None:
        """See this rep's vectors alone."""
        self._collection = collection
        self._rep = hashlib.sha256(rep_id.encode()).hexdigest()

    def put(self, found: Embedded) -> None:
        """Insert or replace these items' vectors. Raises IndexUnavailable."""
        marks: list[Metadata] = [{"rep": self._rep} for _ in found.keys]
        with index_faults():
            self._collection.upsert(ids=[str(key) for key in found.keys], embeddings=found.matrix, metadatas=marks)

    def drop(self, keys: NDArray[np.int64]) -> None:
        """Delete these items' vectors where they are this rep's. Raises IndexUnavailable."""
        with index_faults():
            self._collection.delete(ids=[str(key) for key in keys], where={"rep": self._rep})

    def nearest(self, vector: Vector, limit: int) -> Near:
        """Return the rep's items nearest to this unit vector. Raises IndexUnavailable."""
        with index_faults():
            found = self._collection.query(
                query_embeddings=vector[np.newaxis],
                n_results=limit,
                where={"rep": self._rep},
                include=["metadatas", "distances"],
            )
        marks, distances = found["metadatas"], found["distances"]
        assert marks is not None  # both were asked for
        assert distances is not None
        own = [place for place, mark in enumerate(marks[0]) if mark.get("rep") == self._rep]
        keys = np.array([int(found["ids"][0][place]) for place in own], dtype=np.int64)
        return Near(keys, np.array([1 - distances[0][place] for place in own], dtype=np.float32))
