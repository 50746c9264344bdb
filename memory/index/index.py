"""The index that follows the record: asked for one rep at a time, never ahead of the record, seldom behind."""

import logging
from pathlib import Path
from threading import RLock

import numpy as np

from agent.errors import IndexInUse, IndexUnavailable
from memory.index.chroma import Chroma
from memory.index.putting import put_all
from memory.index.shard import SHARDS, shard_of
from memory.recall.nearest import Near, Vector, best
from memory.record import outbox, vectors
from memory.record.database import Database

logger = logging.getLogger(__name__)


class Index:
    """Implements `memory.recall.nearest.Nearest` over Chroma; opened by whoever lets it catch up."""

    def __init__(self, database: Database, embedder: str, folder: Path, url: str = "") -> None:
        """Follow this record, in this folder or on the server at this URL; nothing is opened yet."""
        self._database = database
        self._embedder = embedder
        self._folder = folder
        self._url = url
        self._chroma: Chroma | None = None
        self._lock = RLock()
        self.notice = ""
        self.is_elsewhere = False

    def nearest(self, rep_id: str, vector: Vector, limit: int) -> Near:
        """Return the rep's items nearest to this unit vector, those still on their way included.

        Raises IndexUnavailable when the index is not open (opening takes longer than an exact search).
        """
        chroma = self._chroma
        if chroma is None:
            raise IndexUnavailable(self.notice or "The index is not open yet.")
        try:
            indexed = chroma.of(rep_id).nearest(vector, limit)
        except IndexUnavailable as error:
            self.notice = str(error)
            if self._url:  # later turns do not wait for it too: whoever catches up next opens it again
                self._chroma = None
                chroma.close()
            raise
        with self._database.reading() as connection:
            fresh = best((vectors.on_their_way(connection, rep_id, self._embedder),), vector, limit)
        known = ~np.isin(indexed.keys, fresh.keys)
        return Near(
            np.concatenate([indexed.keys[known], fresh.keys]), np.concatenate([indexed.cosines[known], fresh.cosines])
        )

    def catch_up(self) -> None:
        """Do what the outbox asks for; safe to be killed at any moment and to be done again.

        Raises IndexUnavailable; what was not done stays in the outbox.
        """
        with self._lock:
            try:
                chroma = self._opened()
                self._drop(chroma)
                put_all(self._database, chroma, self._embedder, shared=bool(self._url))
                chroma.settle()
            except IndexUnavailable as error:
                self.notice = str(error)
                self.is_elsewhere = isinstance(error, IndexInUse)
                raise
            self.notice, self.is_elsewhere = "", False

    def open(self) -> None:
        """Open the index now. Raises IndexUnavailable, naming the process that owns it."""
        with self._lock:
            self._opened()

    def rebuild(self, rep_id: str | None = None) -> None:
        """Build the shard of this rep, or all of them, anew from the record. Raises IndexUnavailable.

        An index that is broken is built anew whole.
        """
        with self._lock:
            try:
                shards = set(range(SHARDS)) if rep_id is None else {shard_of(rep_id)}
                self._remove(self._opened(), shards)
            except IndexUnavailable:
                self._renew()
            self.catch_up()

    @property
    def wipes(self) -> bool:
        """Whether what is erased leaves the index's disk too, as it cannot on a server."""
        return not self._url

    def close(self) -> None:
        """Close the index and let another process have it."""
        with self._lock:
            chroma, self._chroma = self._chroma, None
            if chroma is not None:
                chroma.close()

    def _opened(self) -> Chroma:
        if self._chroma is None:
            if self._url:
                self._chroma = Chroma.served(self._url, self._embedder)
            else:
                self._chroma = Chroma.embedded(self._folder, self._embedder)
                self._refill(self._chroma)
        return self._chroma

    def _refill(self, chroma: Chroma) -> None:
        """Ask for everything anew when an index was lost, or a part of it: it would find less and not know."""
        with self._database.reading() as connection:
            put = vectors.settled(connection, self._embedder)
        if chroma.held() < put:
            logger.warning("the index was lost: it is filled again from the record")
            with self._database.writing() as connection:
                outbox.put_again(connection, outbox.reps(connection))

    def _renew(self) -> None:
        if self._url:
            raise IndexUnavailable(self.notice)
        try:
            self.close()
        except IndexUnavailable as error:
            logger.info("a broken index is replaced that could not be closed: %s", error)
        self._chroma = Chroma.embedded(self._folder, self._embedder, anew=True)
        with self._database.writing() as connection:
            outbox.put_again(connection, outbox.reps(connection))

    def _drop(self, chroma: Chroma) -> None:
        with self._database.reading() as connection:
            tasks = outbox.drops(connection)
        if not tasks:
            return
        # Chroma keeps the bytes of what it deletes: the shard goes, and what stays is put in again.
        self._remove(chroma, {shard_of(task.rep_id) for task in tasks})
        with self._database.writing() as connection:
            outbox.done(connection, tasks)

    def _remove(self, chroma: Chroma, shards: set[int]) -> None:
        with self._database.writing() as connection:
            everyone = outbox.reps(connection)
            outbox.put_again(connection, (rep_id for rep_id in everyone if shard_of(rep_id) in shards))
        chroma.remove(shards)
