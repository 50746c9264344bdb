"""When a call that was practised is worth another run: spaced, and before the call."""

from datetime import datetime, timedelta

from agent.domain.frozen import Frozen

SPACED = timedelta(hours=12)
"""Least time between two runs of a call that are offered: a night lies between, or half a day."""

LAST_DAY = timedelta(hours=36)
"""From this long before the call another run is offered, whenever the last one was more than `NEAR` ago."""
NEAR = timedelta(hours=2)


class CallAhead(Frozen):
    """A call that was practised and is still to come: the newest session on it, when it is, and the runs so far."""

    session_id: str
    title: str
    when: datetime
    runs: int
    practised_at: datetime


def is_worth_a_run(call: CallAhead, now: datetime) -> bool:
    """Return whether another run is to be offered now: half a day after the last one, sooner on the last day."""
    if call.when <= now:
        return False
    rested = now - call.practised_at
    return rested >= SPACED or (call.when - now <= LAST_DAY and rested >= NEAR)
