"""What a session opens with: the promise that is due, where its arc ended, or what the rep took away earlier."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from agent.domain.commitment import Commitment
from agent.domain.insight import Insight
from agent.domain.session import Session

WITHOUT_TIME = timedelta(days=1)
"""After this long a promise without a time is asked about."""

MINUTES_FOR_INSIGHTS = 15
"""A session must be this long for an insight to be asked about: in a shorter one every question is needed."""


def to_follow_up(pending: Sequence[Commitment], now: datetime, arc: frozenset[str] = frozenset()) -> Commitment | None:
    """Return the promise a session opens with, confirmed or not: one of the sessions in `arc`, else of any.

    Of several the one whose time came first.
    """
    came = [promise for promise in pending if _asked_at(promise) <= now]
    return min(came, key=lambda promise: (promise.session_id not in arc, _asked_at(promise)), default=None)


def still_open(ended: Session | None) -> Commitment | None:
    """Return the promise of the session before that is not due yet: brought back, not asked about."""
    made = ended.commitments if ended is not None else ()
    return next((promise for promise in made if promise.status.is_pending), None)


def to_bring_back(insights: Sequence[Insight], now: datetime, minutes: int) -> Insight | None:
    """Return what the rep took away that is to come back now: the one that has waited longest."""
    if minutes < MINUTES_FOR_INSIGHTS:
        return None
    return min((one for one in insights if one.is_due(now)), key=lambda one: one.next_at or now, default=None)


def _asked_at(promise: Commitment) -> datetime:
    return promise.due_at or promise.created_at + WITHOUT_TIME
