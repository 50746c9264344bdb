"""Lets vectors and index follow the record, off the turn's path."""

import logging
from threading import Event, Thread

from agent.errors import IndexUnavailable, MemoryStoreError
from agent.ports import Embedder
from memory.embedding import embed_missing
from memory.index.index import Index
from memory.record import outbox
from memory.record.database import Database
from memory.record.wiping import wipe

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0


class Follower:
    """Catches up when told to, or by itself in a thread of its own."""

    def __init__(self, database: Database, embedder: Embedder, index: Index) -> None:
        """Bring what this record holds into this index."""
        self._database = database
        self._embedder = embedder
        self._index = index
        self._stopped = Event()
        self._thread: Thread | None = None

    def drain(self) -> str:
        """Embed, index and wipe now what is still to be; return in plain words what could not be done, or nothing."""
        embed_missing(self._database, self._embedder)
        try:
            self._index.catch_up()
            behind = ""
        except IndexUnavailable as error:
            behind = str(error)
        if not wipe(self._database):
            behind = "Another process reads the record: what was erased leaves the disk when it is done."
        return behind

    def start(self) -> None:
        """Go on catching up every few seconds until closed."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="memory-follower", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop, when what is being done has been done."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._stopped.wait(EVERY_SECONDS):
            try:
                with self._database.reading() as connection:
                    behind = outbox.waiting(connection) > 0
                if behind and (words := self.drain()):
                    logger.info("the index is behind: %s", words)
            except MemoryStoreError as error:
                logger.warning("memory cannot catch up: %s", error)
