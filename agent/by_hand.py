"""What a rep changes by hand, beside the talk: commitments and what became of them, titles, ratings, arcs."""

from datetime import tzinfo

from agent.domain.call import Call
from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from agent.domain.due import Due
from agent.domain.session import Session, Thumb
from agent.errors import MemoryStoreError, UsageError
from agent.language.due import read_due
from agent.ports import Clock, CommitmentStore, SessionStore
from agent.steps import keep
from agent.steps.arc import arc_of
from agent.steps.hear import hear, hear_commitment


class ByHand:
    """The rep's own changes, each kept before it comes back."""

    def __init__(self, *, sessions: SessionStore, commitments: CommitmentStore, clock: Clock, timezone: tzinfo) -> None:
        """Change what these stores keep; times are said in this zone."""
        self._sessions = sessions
        self._commitments = commitments
        self._clock = clock
        self._timezone = timezone

    def confirm(self, rep_id: str, session_id: str, commitment: Commitment) -> Session:
        """Return the session with one of its commitments as the rep edited and confirmed it on the card."""
        session = self._sessions.load(rep_id, session_id)
        confirmed = hear_commitment(commitment).model_copy(
            update={
                "rep_id": rep_id,
                "session_id": session_id,
                "status": CommitmentStatus.OPEN,
                "updated_at": self._clock(),
            }
        )
        if any(further.id == commitment.id for further in session.also):
            also = tuple(confirmed.following(one) if one.id == commitment.id else one for one in session.also)
            return self._sessions.amend(session.model_copy(update={"also": also}))
        return self._sessions.amend(session.model_copy(update={"commitment": confirmed.following(session.commitment)}))

    def revise(self, rep_id: str, commitment: Commitment) -> Commitment:
        """Return an earlier commitment as the rep edited it, which confirms it; its session may be gone.

        Raises MemoryStoreError when the rep has no such commitment.
        """
        stood = self._commitment(rep_id, commitment.id)
        own = {"rep_id": rep_id, "session_id": stood.session_id, "status": CommitmentStatus.OPEN}
        revised = hear_commitment(commitment).model_copy(update={**own, "updated_at": self._clock()}).following(stood)
        self._commitments.save(revised)
        return revised

    def log(
        self,
        rep_id: str,
        commitment_id: str,
        *,
        status: CommitmentStatus | None = None,
        outcome: Outcome | None = None,
        learned: str | None = None,
        due: Due | None = None,
    ) -> Commitment:
        """Return the commitment with what the rep says became of it; what is None stays as it is.

        A `due` moves it. Raises MemoryStoreError when the rep has no such commitment.
        """
        changes: dict[str, object] = {"status": status, "outcome": outcome}
        changes["learned"] = None if learned is None else hear(learned)
        if due is not None:
            changes |= {"due_at": due.at, "due_text": hear(due.text), "status": status or CommitmentStatus.MOVED}
        said = {field: value for field, value in changes.items() if value is not None or field == "due_at"}
        stood = self._commitment(rep_id, commitment_id)
        logged = stood.model_copy(update={**said, "updated_at": self._clock()}).following(stood)
        self._commitments.save(logged)
        return logged

    def move(self, rep_id: str, commitment_id: str, when: str) -> Commitment:
        """Return the commitment moved to a time in the rep's words. Raises UsageError for one that is not clear."""
        due = read_due(when, self._clock(), self._timezone)
        if due is None or due.at is None or due.unclear:
            raise UsageError(f"{when!r} is no clear time; say it like 'Thursday 3 December at noon'")
        return self.log(rep_id, commitment_id, due=due)

    def rate(self, rep_id: str, session_id: str, number: int, thumb: Thumb | None) -> Session:
        """Return the session with the rep's thumb on the coach's turn of this number."""
        session = self._sessions.load(rep_id, session_id)
        rated = tuple(
            exchange.model_copy(update={"thumb": thumb}) if exchange.number == number else exchange
            for exchange in session.exchanges
        )
        return self._sessions.amend(session.model_copy(update={"exchanges": rated}))

    def leave_out(self, rep_id: str, session_id: str, number: int) -> Session:
        """Return the session without the words of this exchange, and without what was made of them.

        They leave the record and the index for good. Raises SessionNotFound, MemoryStoreError when nothing was said.
        """
        return self._sessions.leave_out(rep_id, session_id, number)

    def look_at(self, rep_id: str, session_id: str, call: Call) -> Session:
        """Return the session with the call of a transcript that the rep brought along, to be looked back on."""
        return self._sessions.amend(self._sessions.load(rep_id, session_id).model_copy(update={"call": call}))

    def rename(self, rep_id: str, session_id: str, title: str) -> Session:
        """Return the session under another title."""
        session = self._sessions.load(rep_id, session_id)
        return self._sessions.amend(session.model_copy(update={"title": hear(title)[: keep.LONGEST_TITLE]}))

    def assign(self, rep_id: str, session_id: str, deal: str) -> Session:
        """Return the session as one on this deal, hanging together with the others on it; alone without one."""
        session, named = self._sessions.load(rep_id, session_id), hear(deal)
        others = [summary for summary in self._sessions.history(rep_id) if summary.id != session_id]
        arc_id = arc_of(named, others) or session_id
        return self._sessions.amend(session.model_copy(update={"deal": named, "arc_id": arc_id}))

    def _commitment(self, rep_id: str, commitment_id: str) -> Commitment:
        for commitment in self._commitments.of(rep_id):
            if commitment.id == commitment_id:
                return commitment
        raise MemoryStoreError(f"There is no commitment {commitment_id} of this rep; `meno commitments` lists them.")
