"""Who is told before something of a rep is erased."""

from typing import Protocol

from agent.domain.theme import Period


class Withdrawing(Protocol):
    """Takes out of the count of themes what is about to be erased."""

    def before_erasing(self, rep_id: str, session_id: str | None = None) -> tuple[Period, ...]:
        """Withdraw what a session, or everything, put to the count; return the quarters that were released before.

        Raises MemoryStoreError when it cannot be withdrawn now: nothing must be erased then.
        """
        ...
