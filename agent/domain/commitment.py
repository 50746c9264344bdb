"""What a rep promised, and what became of it."""

from datetime import datetime, timedelta
from enum import StrEnum

from agent.domain.frozen import Frozen

A_MOMENT = timedelta(microseconds=1)


class CommitmentStatus(StrEnum):
    """The life of a commitment."""

    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    DROPPED = "dropped"
    MOVED = "moved"

    @property
    def is_pending(self) -> bool:
        """Whether the rep is still to be asked about it."""
        return self in (CommitmentStatus.PROPOSED, CommitmentStatus.OPEN, CommitmentStatus.MOVED)


class Outcome(StrEnum):
    """Where a deal or a goal stood after a promise, as the rep logged it."""

    ADVANCED = "advanced"
    WON = "won"
    LOST = "lost"
    NO_CHANGE = "no_change"


class Commitment(Frozen):
    """A promise in the rep's words; `due_at` is aware (UTC), `confidence` 0 to 10."""

    id: str
    rep_id: str
    session_id: str
    action: str
    due_text: str = ""
    due_at: datetime | None = None
    first_step: str = ""
    measure: str = ""
    obstacle: str = ""
    if_then: str = ""
    confidence: int | None = None
    status: CommitmentStatus = CommitmentStatus.PROPOSED
    learned: str = ""
    outcome: Outcome | None = None
    created_at: datetime
    updated_at: datetime

    def following(self, before: "Commitment | None") -> "Commitment":
        """Return this change of an earlier state as the later of the two, even when the clock was set back between."""
        if before is None or self == before:
            return self
        return self.model_copy(update={"updated_at": max(self.updated_at, before.updated_at + A_MOMENT)})

    def dropped(self, now: datetime) -> "Commitment":
        """Return this promise as one that the rep no longer makes."""
        return self.model_copy(update={"status": CommitmentStatus.DROPPED, "updated_at": now})


class CommitmentChange(Frozen):
    """What a commitment looked like from this moment on: kept for every change of status, time or outcome.

    It holds none of the rep's words.
    """

    commitment_id: str
    at: datetime
    status: CommitmentStatus
    due_at: datetime | None = None
    outcome: Outcome | None = None
