"""A rep's own memory: to fill, search, see, take along, correct and erase."""

import logging
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Self

from pydantic import SecretStr

from agent.domain.note import Note
from agent.domain.recalled import Recalled
from agent.errors import IndexUnavailable, MemoryStoreError
from agent.ports import Clock, Embedder
from memory import backup, erasure, notes, reindexing, rescue
from memory.condition import Condition, condition
from memory.embedder import MiniLM
from memory.embedding import embed_missing
from memory.follower import Follower, utc_now
from memory.holdings import Holdings, as_markdown, holdings, remembered
from memory.imports import ImportReport, import_lines
from memory.index.index import Index
from memory.index.unindexed import Unindexed
from memory.recall.hybrid import EXACT_UP_TO, RecallHybrid
from memory.record import vectors
from memory.record.cipher import record_key as record_key_of
from memory.record.record import Record
from memory.reports import ON_A_SERVER, ErasureReport, ExportForm

logger = logging.getLogger(__name__)

NO_KEY = SecretStr("")


class Memory:
    """All memory of one installation; every call is about one rep and sees that rep's alone."""

    def __init__(
        self,
        record: Record,
        embedder: Embedder,
        index: Index,
        exact_up_to: int = EXACT_UP_TO,
        clock: Clock = utc_now,
    ) -> None:
        """Put the parts together, without what is not to be kept; `follow` lets vectors and index keep up."""
        self.record = record
        self.embedder = embedder
        self.recall = RecallHybrid(record.database, embedder, index, exact_up_to, clock)
        self._index = index
        self._follower = Follower(record.database, embedder, index, clock)
        self._follower.sweep()

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
        """Let vectors and index keep up in the background, for processes that stay."""
        self._follower.start()

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

    def import_lines(self, rep_id: str, lines: Iterable[str]) -> ImportReport:
        """Keep JSON lines {"id", "at", "text", "speaker"?}; what is good can be searched at once."""
        report = import_lines(self.record.database, rep_id, lines)
        behind = self._follower.drain()
        return report if behind == self._index.notice else report.model_copy(update={"note": behind})

    def search(self, rep_id: str, query: str, *, limit: int = 10) -> tuple[Recalled, ...]:
        """Return what answers this query best, best first; scores run from 0 to 1."""
        return self.recall.search(rep_id, query, limit=limit)

    def notes(self, rep_id: str) -> tuple[Note, ...]:
        """Return what is known of the rep's work, in the order it was said."""
        return notes.notes(self.record.database, rep_id)

    def items(self, rep_id: str) -> tuple[Recalled, ...]:
        """Return what recall may bring back of this rep's words, in the order it was said."""
        return remembered(self.record, rep_id)

    def show(self, rep_id: str) -> Holdings:
        """Return everything that is held of a rep."""
        return holdings(self.record, rep_id)

    def export(self, rep_id: str, form: ExportForm = ExportForm.JSON) -> str:
        """Return everything that is held of a rep as one text."""
        held = self.show(rep_id)
        return held.model_dump_json(indent=2) if form is ExportForm.JSON else as_markdown(held)

    def correct(self, rep_id: str, item_id: str, text: str) -> ErasureReport:
        """Put other words in place of an item's; the old ones are erased. Raises MemoryStoreError."""
        erasure.correct_item(self.record.database, rep_id, item_id, text)
        return self._wiped(rep_id)

    def erase(
        self,
        rep_id: str,
        *,
        session_id: str | None = None,
        item_id: str | None = None,
        commitment_id: str | None = None,
    ) -> ErasureReport:
        """Erase a session, an item, a promise, or without any everything. Raises MemoryStoreError, SessionNotFound."""
        if commitment_id is not None:
            erasure.erase_commitment(self.record.database, rep_id, commitment_id)
        if session_id is not None:
            erasure.erase_session(self.record.database, rep_id, session_id)
        if item_id is not None:
            erasure.erase_item(self.record.database, rep_id, item_id)
        if session_id is None and item_id is None and commitment_id is None:
            erasure.erase_all(self.record.database, rep_id)
        return self._wiped(rep_id)

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

    def _wiped(self, rep_id: str) -> ErasureReport:
        self.recall.forget(rep_id)
        note = self._follower.drain()
        note = note and f"Not all of it has left the disk yet. {note}"
        elsewhere = (self.record.database.remains, "" if self._index.wipes else ON_A_SERVER)
        note = note or " ".join(words for words in elsewhere if words)
        return ErasureReport(wiped=not note, note=note)
