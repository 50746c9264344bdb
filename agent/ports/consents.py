"""What reps have been told and what they agreed to."""

from datetime import datetime
from typing import Protocol

from agent.domain.notice import ReadNotice


class Consents(Protocol):
    """Keeps which notice a rep has read, and whether the themes of their sessions may count; every call sees one rep's.

    Who never said that they may count has said that they may not.
    """

    def counts_themes(self, rep_id: str) -> bool:
        """Whether the themes of this rep's sessions may count, by what they chose last."""
        ...

    def accepted(self, rep_id: str, version: int) -> bool:
        """Whether the rep has read this version of the notice."""
        ...

    def accept(self, notice: ReadNotice) -> None:
        """Keep that the rep has read a version; said again, the newer choice and time stand, whatever the version."""
        ...

    def choose_themes(self, rep_id: str, at: datetime, *, counts: bool) -> ReadNotice:
        """Return the notice that the rep has read last with their new choice, kept.

        Raises MemoryStoreError when they have read none yet.
        """
        ...

    def read_notices(self, rep_id: str) -> tuple[ReadNotice, ...]:
        """Return the versions that the rep has read, the latest last."""
        ...
