"""Lets vectors and index follow the record, off the turn's path."""

import logging
from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread

from agent.clock import utc_now
from agent.errors import IndexUnavailable, MemoryStoreError
from agent.ports import Clock, Embedder
from memory.embedding import embed_missing
from memory.index.index import Index
from memory.record import outbox
from memory.record.database import Database
from memory.record.leaving.sweeping import sweep
from memory.record.wiping import wipe

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
LOOKED_AT_AFTER = timedelta(minutes=10)
"""How long a session that was closed can still be looked at, and its promise confirmed, before its words go."""
READ_ELSEWHERE = "Another process reads the record: what was erased leaves the disk when it is done."


class Follower:
    """Catches up when told to, or by itself in a thread of its own."""

    def __init__(self, database: Database, embedder: Embedder, index: Index, clock: Clock = utc_now) -> None:
        """Bring what this record holds into this index; the clock says which sessions are over."""
        self._clock = clock
        self._database = database
        self._embedder = embedder
        self._index = index
        self._stopped = Event()
        self._thread: Thread | None = None

    def drain(self) -> str:
        """Embed, index and wipe now what is still to be; return in plain words what could not be done, or nothing.

        What could not be done stays in the record, and is done at the next chance.
        """
        behind = ""
        for step in (self._embed, self._index.catch_up, self._wipe):
            try:
                step()
            except MemoryStoreError as error:
                behind = str(error)
        return behind

    def sweep(self, grace: timedelta = timedelta()) -> None:
        """Erase what is not to be kept of sessions that have been over for so long, and wipe what was erased before.

        Vectors leave the index with the words. A clock that was set ahead ends no session: none is over before the
        time of this machine says so. Trouble is logged and stands in nobody's way: what is left is swept the next time.
        """
        try:
            swept = sweep(self._database, min(self._clock(), utc_now()), grace=grace)
            if swept:
                logger.info("%s sessions or messages that are not to be kept were erased", swept)
            self._drop_vectors()
            if not wipe(self._database):
                logger.info("%s", READ_ELSEWHERE)
        except MemoryStoreError as error:
            logger.warning("what is not to be kept cannot be erased now: %s", error)

    def start(self, first: Callable[[], None]) -> None:
        """Do this first, then go on catching up every few seconds until closed."""
        if self._thread is None:
            self._thread = Thread(target=self._run, args=(first,), name="memory-follower", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop, when what is being done has been done."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _drop_vectors(self) -> None:
        with self._database.reading() as connection:
            if not outbox.drops(connection):
                return
        try:
            self._index.catch_up()
        except IndexUnavailable as error:  # whoever keeps the index drops them, or the next process that opens it
            logger.info("vectors of what was erased leave with the index's next change: %s", error)

    def _embed(self) -> None:
        embed_missing(self._database, self._embedder)

    def _wipe(self) -> None:
        if not wipe(self._database):
            raise MemoryStoreError(READ_ELSEWHERE)

    def _run(self, first: Callable[[], None]) -> None:
        said = ""
        try:
            first()
        except MemoryStoreError as error:
            logger.info("%s", error)
        while not self._stopped.wait(EVERY_SECONDS):
            self.sweep(LOOKED_AT_AFTER)
            words = self._look()
            if words and words != said:  # once, not every few seconds
                level = logging.INFO if words == self._index.notice else logging.WARNING
                logger.log(level, "memory cannot catch up: %s", words)
            said = words

    def _look(self) -> str:
        """Do what is waiting, and take the index over once the process that kept it has gone.

        Of several processes one does it at a time: each of them would embed what is new.
        """
        try:
            with self._database.alone() as is_alone:
                if not is_alone:
                    return ""
                with self._database.reading() as connection:
                    is_behind = outbox.waiting(connection) > 0
                return self.drain() if is_behind or self._index.is_elsewhere else ""
        except MemoryStoreError as error:
            return str(error)
