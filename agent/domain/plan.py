"""The 30-day plan: one improvement item, and what colleagues observed."""

from datetime import datetime

from agent.domain.frozen import Frozen


class Observation(Frozen):
    """What an invited colleague wrote, handed to the rep."""

    id: str
    by: str
    text: str
    at: datetime


class Plan(Frozen):
    """One improvement item in the rep's words, for 30 days; closed with what was learned."""

    id: str
    rep_id: str
    item: str
    session_id: str = ""
    begins_at: datetime
    ends_at: datetime
    observations: tuple[Observation, ...] = ()
    learned: str = ""
    closed_at: datetime | None = None
