"""Which notices were read, kept in memory."""

from datetime import datetime

from agent.domain.notice import ReadNotice
from agent.errors import MemoryStoreError


class InMemoryConsents:
    """Keeps what was read in a dictionary, by the same rules as the record."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, int], ReadNotice] = {}

    def counts_themes(self, rep_id: str) -> bool:
        read = self.read_notices(rep_id)
        return bool(read) and read[-1].counts_themes

    def accepted(self, rep_id: str, version: int) -> bool:
        return (rep_id, version) in self._read

    def accept(self, notice: ReadNotice) -> None:
        self._read[(notice.rep_id, notice.version)] = notice

    def choose_themes(self, rep_id: str, at: datetime, *, counts: bool) -> ReadNotice:
        read = self.read_notices(rep_id)
        if not read:
            raise MemoryStoreError("The notice comes first.")
        chosen = read[-1].model_copy(update={"at": at, "counts_themes": counts})
        self.accept(chosen)
        return chosen

    def read_notices(self, rep_id: str) -> tuple[ReadNotice, ...]:
        own = (notice for notice in self._read.values() if notice.rep_id == rep_id)
        return tuple(sorted(own, key=lambda notice: (notice.at, notice.version)))
