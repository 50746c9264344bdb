"""The random key of each quarter, and that a quarter is released, as the record remembers it."""

from datetime import datetime
from typing import Protocol

from agent.domain.theme import Period


class ThemeKeys(Protocol):
    """Keeps the random key of each quarter, on the side of the record."""

    def key_of(self, period: Period) -> bytes:
        """Return the quarter's key, made when there is none.

        Raises PeriodReleased when it was destroyed: there is never another one. MemoryStoreError.
        """
        ...

    def kept_key(self, period: Period) -> bytes | None:
        """Return the quarter's key, None where there is none, or none any more."""
        ...

    def close_quarter(self, period: Period, at: datetime) -> bool:
        """Destroy the quarter's key for good and keep that the quarter was released; False when it was closed before.

        The key leaves the disk with `wipe_keys`.
        """
        ...

    def wipe_keys(self) -> bool:
        """Take destroyed keys off the disk; False when another process reads an old state just now."""
        ...

    def kept_keys(self) -> tuple[Period, ...]:
        """Return the quarters whose key is there, oldest first."""
        ...

    def closed(self) -> tuple[Period, ...]:
        """Return the quarters that were released, or let go, as the record knows it; oldest first."""
        ...
