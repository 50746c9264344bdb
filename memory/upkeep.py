"""What keeps the memory of one installation: opened, brought up to date, backed up, put back and closed."""

import logging
from functools import partial
from pathlib import Path
from typing import Self

import numpy as np
from pydantic import SecretStr

from agent.clock import utc_now
from agent.errors import IndexUnavailable, MemoryStoreError
from agent.ports import Clock, Embedder
from memory import backup, reindexing, rescue
from memory.condition import Condition, condition
from memory.embedder import MiniLM
from memory.embedding import embed_missing
from memory.follower import Follower
from memory.index.index import Index
from memory.index.unindexed import Unindexed
from memory.recall.hybrid import EXACT_UP_TO, RecallHybrid
from memory.record import vectors
from memory.record.cipher import record_key as record_key_of
from memory.record.items import long_histories
from memory.record.record import Record
from memory.watched import Watched

logger = logging.getLogger(__name__)

NO_KEY = SecretStr("")


class Upkeep(Watched):
    """The memory of everyone, as whoever runs the installation looks after it."""

    def __init__(
        self,
        record: Record,
        embedder: Embedder,
        index: Index,
        exact_up_to: int = EXACT_UP_TO,
        clock: Clock = utc_now,
    ) -> None:
        """Put the parts together, without what is not to be kept; `follow` lets vectors and index keep up."""
        super().__init__(record, index)
        self.embedder = embedder
        self._exact_up_to = exact_up_to
        self.recall = RecallHybrid(record.database, embedder, index, exact_up_to, clock)
        self._follower = Follower(record.database, embedder, index, clock)
        self._follower.sweep()
        index.close()  # a sweep may have opened it: whoever needs it next may be another process

    @classmethod
    def open(
        cls,
        home: Path,
        *,
        database_url: str = "",
        chroma_url: str = "",
        embedder: Embedder | None = None,
        exact_up_to: int = EXACT_UP_TO,
        clock: Clock = utc_now,
        record_key: SecretStr = NO_KEY,
    ) -> Self:
        """Open the memory in this folder. Raises MemoryStoreError when the record cannot be used.

        With a `record_key` the record is encrypted, and there is no index: recall compares exactly.
        Histories of up to `exact_up_to` items are compared exactly, longer ones by the index where it is open.
        """
        key = record_key_of(record_key)
        record = Record.open(home, database_url, key)
        chosen = embedder or MiniLM()
        indexed = Unindexed if key else Index
        index = indexed(record.database, chosen.name, home / "index", chroma_url)
        return cls(record, chosen, index, exact_up_to, clock)

    def follow(self) -> None:
        """Let vectors and index keep up in the background, for processes that stay; long histories are made ready."""
        self._follower.start(self._make_ready)

    def _make_ready(self) -> None:
        """Open the index where a history is asked of it, and have its shard loaded: the first question is no slower."""
        with self.record.database.reading() as connection:
            asked_of_it = long_histories(connection, self._exact_up_to)
        if asked_of_it:
            self._index.open()
        for rep_id in asked_of_it:
            self._index.nearest(rep_id, np.eye(1, self.embedder.dimensions, dtype=np.float32)[0], 1)

    def catch_up(self) -> str:
        """Let vectors and index catch up now; return in plain words what could not be done, or nothing."""
        return self._follower.drain()

    def notices(self) -> tuple[str, ...]:
        """Return what a person should know, in plain words."""
        with self.record.database.reading() as connection:
            made_by = vectors.oldest_embedder(connection)
        notices = [self._index.notice] if self._index.notice else []
        if made_by not in (None, self.embedder.name):
            notices.append(f"Memory was embedded by {made_by}, not {self.embedder.name}: run `meno memory reindex`.")
        return tuple(notices)

    def reindex(self, rep_id: str | None = None) -> int:
        """Build all that is derived from a rep's words, or everyone's, anew; return how many items that were.

        Raises IndexUnavailable when another process owns the index, or its server does not answer.
        """
        count = reindexing.forget_derived(self.record.database, rep_id)
        embed_missing(self.record.database, self.embedder)
        self._index.rebuild(rep_id)
        return count

    def backup(self, file: Path) -> None:
        """Write everyone's record to a new file. Raises MemoryStoreError."""
        backup.backup(self.record.database, file)

    def restore(self, file: Path) -> None:
        """Put a backup in place of everyone's record and build the index anew. Raises MemoryStoreError.

        A process that keeps the index builds it anew when it next looks; until then it recalls by the record.
        """
        rescue.restore(self.record.database, file)
        try:
            self._index.rebuild()
        except IndexUnavailable as error:
            logger.info("the index will follow the restored record: %s", error)

    def condition(self) -> Condition:
        """Look the record over. Raises RecordDamaged, MemoryStoreError when it cannot be written to."""
        return condition(self.record.database)

    def close(self) -> None:
        """Stop following, give what was said last its vectors, and close all files."""
        self._follower.close()
        self._follower.sweep()
        for step in (partial(embed_missing, self.record.database, self.embedder), self._index.close):
            try:
                step()
            except MemoryStoreError as error:
                # Both are derived: the next process makes up for them, and what was done before stands.
                logger.warning("memory cannot catch up: %s", error)
        self.record.close()
