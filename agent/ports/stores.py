"""Where sessions, promises and insights are kept, by need."""

from datetime import datetime
from typing import Protocol

from agent.domain.commitment import Commitment, CommitmentChange
from agent.domain.insight import Insight
from agent.domain.session import Exchange, Session, SessionSummary


class SessionStore(Protocol):
    """Keeps sessions; what it returned as kept is never lost."""

    def start(self, session: Session) -> Session:
        """Keep a new session with its opening and the insight it brings back, in one transaction."""
        ...

    def load(self, rep_id: str, session_id: str) -> Session:
        """Return a session whole. Raises SessionNotFound."""
        ...

    def keep(self, session: Session, exchange: Exchange) -> Session:
        """Append an exchange and keep the session's own fields and commitment, in one transaction.

        `session` is the session as it shall be, without the exchange and with the version it was
        loaded at; the result has both the exchange and the next version. Raises SessionConflict
        when that version is no longer the stored one, MemoryStoreError when it cannot be written.
        """
        ...

    def amend(self, session: Session) -> Session:
        """Keep changed fields of a session (title, end, thumbs, commitment) without a new exchange."""
        ...

    def history(self, rep_id: str) -> tuple[SessionSummary, ...]:
        """Return the rep's sessions, newest first."""
        ...

    def leave_out(self, rep_id: str, session_id: str, number: int) -> Session:
        """Return a session without the rep's words in this exchange, nor anything made of them.

        Raises SessionNotFound, MemoryStoreError when nothing was said there.
        """
        ...

    def delete(self, rep_id: str, session_id: str) -> None:
        """Erase a session with all that was said in it."""
        ...


class CommitmentStore(Protocol):
    """Keeps what reps promised."""

    def pending(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return commitments still to be asked about, oldest due first, those without a time last."""
        ...

    def due(self, rep_id: str, now: datetime) -> tuple[Commitment, ...]:
        """Return pending commitments whose time has come, oldest first."""
        ...

    def of(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return all commitments of a rep, newest first."""
        ...

    def save(self, commitment: Commitment) -> None:
        """Insert or replace a commitment by its id; a change of status, time or outcome is noted."""
        ...

    def changes(self, rep_id: str) -> tuple[CommitmentChange, ...]:
        """Return what the rep's commitments have been through, oldest first."""
        ...


class InsightStore(Protocol):
    """Keeps what reps took away; sessions fill it as they are kept."""

    def insights(self, rep_id: str) -> tuple[Insight, ...]:
        """Return what a rep took away, newest first."""
        ...
