"""A rep's own memory: to fill, search, see, take along, correct and erase."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from agent.domain.note import Note
from agent.domain.recalled import Recalled
from agent.domain.theme import Period
from agent.ports import Withdrawing
from memory import erasure, notes
from memory.all_of_a_rep import erase_all, is_held
from memory.holdings import Holdings, holdings, remembered
from memory.imports import ImportReport, import_lines
from memory.reports import ON_A_SERVER, RELEASED, ErasureReport, ExportForm
from memory.retention.letting_go import let_go
from memory.retention.overdue import Perishable, overdue
from memory.retention.periods import Periods
from memory.taken_along import as_markdown
from memory.upkeep import Upkeep


class Memory(Upkeep):
    """All memory of one installation; every call that names a rep sees that rep's alone."""

    _withdrawing: Withdrawing | None = None

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
        released: tuple[Period, ...] = ()
        if self._withdrawing is not None and item_id is None and commitment_id is None:
            released = self._withdrawing.before_erasing(rep_id, session_id)
        if commitment_id is not None:
            erasure.erase_commitment(self.record.database, rep_id, commitment_id)
        if session_id is not None:
            erasure.erase_session(self.record.database, rep_id, session_id)
        if item_id is not None:
            erasure.erase_item(self.record.database, rep_id, item_id)
        if session_id is None and item_id is None and commitment_id is None:
            erase_all(self.record.database, rep_id)
        report = self._wiped(rep_id)
        return report.model_copy(update={"stays": RELEASED}) if released else report

    def tell_before_erasing(self, withdrawing: Withdrawing) -> None:
        """Have what is erased taken out of the count of themes first."""
        self._withdrawing = withdrawing

    def holds(self, rep_id: str) -> bool:
        """Whether anything at all is held of a rep."""
        with self.record.database.reading() as connection:
            return is_held(connection, rep_id)

    def overdue(self, periods: Periods, now: datetime) -> Counter[Perishable]:
        """Return how much of each kind has been kept for longer than these periods at this time."""
        with self.record.database.reading() as connection:
            return Counter(found.kind for found in overdue(connection, periods, now))

    def let_go(self, periods: Periods, now: datetime) -> tuple[Counter[Perishable], ErasureReport]:
        """Erase everybody's that is overdue; return how much of each kind that was. Raises MemoryStoreError."""
        gone, reps = let_go(self.record.database, periods, now)
        return gone, self._wiped(*reps)

    def _wiped(self, *rep_ids: str) -> ErasureReport:
        for rep_id in rep_ids:
            self.recall.forget(rep_id)
        note = self._follower.drain()
        note = note and f"Not all of it has left the disk yet. {note}"
        elsewhere = (self.record.database.remains, "" if self._index.wipes else ON_A_SERVER)
        note = note or " ".join(words for words in elsewhere if words)
        return ErasureReport(wiped=not note, note=note)
