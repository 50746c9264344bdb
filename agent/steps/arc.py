"""Sessions on one deal or goal hang together: an arc is named by the id of its first session."""

from collections.abc import Sequence

from agent.domain.commitment import Commitment
from agent.domain.session import SessionSummary


def arc_of(deal: str, history: Sequence[SessionSummary]) -> str:
    """Return the arc of the newest session on a deal of this name; empty when there is none, or no name."""
    wanted = _evened(deal)
    return next((line.arc_id for line in history if wanted and _evened(line.deal) == wanted), "")


def arc_with(promise: Commitment | None, history: Sequence[SessionSummary]) -> str:
    """Return the arc of the session in which this was promised; empty without one."""
    return next((line.arc_id for line in history if promise is not None and line.id == promise.session_id), "")


def sessions_of(arc_id: str, history: Sequence[SessionSummary]) -> frozenset[str]:
    """Return the ids of an arc's sessions; of no arc there are none."""
    return frozenset(line.id for line in history if arc_id and line.arc_id == arc_id)


def latest_of(arc_id: str, history: Sequence[SessionSummary]) -> SessionSummary | None:
    """Return the newest session of an arc in which the rep said something; `history` comes newest first."""
    told = (line for line in history if line.arc_id == arc_id and line.exchanges > 1)
    return next(told, None) if arc_id else None


def _evened(deal: str) -> str:
    return " ".join(deal.casefold().split()).strip(" .,;:!?\"'")
