"""The 30-day plan: one improvement item, how it is kept to week by week, and what colleagues observed."""

from datetime import datetime, timedelta

from agent.domain.frozen import Frozen

DAYS, WEEKS = 30, 4
"""How long a plan runs; its last week takes in the two days that are left over."""
WEEK = timedelta(days=7)


class Invitation(Frozen):
    """What the rep hands to colleagues by themselves: these words beside the item, known again by the id alone."""

    id: str
    words: str = ""
    at: datetime


class Observation(Frozen):
    """What an invited colleague wrote, handed to the rep; never what the rep said."""

    id: str
    by: str
    text: str
    at: datetime


class FollowThrough(Frozen):
    """How far the rep kept to it in a week, 0 to 10, and in a line; weeks count from 1."""

    week: int
    kept: int
    line: str = ""
    at: datetime


class Plan(Frozen):
    """One improvement item in the rep's words, for 30 days; closed with what was learned.

    `session_id` is where the words were taken from, when they were.
    """

    id: str
    rep_id: str
    item: str
    session_id: str = ""
    begins_at: datetime
    ends_at: datetime
    follow_through: tuple[FollowThrough, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    observations: tuple[Observation, ...] = ()
    learned: str = ""
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still runs, or waits to be closed."""
        return self.closed_at is None

    def begins(self, week: int) -> datetime:
        """Return when a week of the plan begins."""
        return self.begins_at + (week - 1) * WEEK

    def ends(self, week: int) -> datetime:
        """Return when a week of the plan is over; the last one is over with the plan."""
        return self.ends_at if week == WEEKS else self.begins(week + 1)

    def week_at(self, now: datetime) -> int:
        """Return the week that runs now, from 1; the last one once the plan is over."""
        return min(max((now - self.begins_at) // WEEK, 0) + 1, WEEKS)

    def noting(self, said: FollowThrough) -> "Plan":
        """Return the plan with what the rep says of a week, in place of what they said of it before."""
        others = (one for one in self.follow_through if one.week != said.week)
        return self.model_copy(update={"follow_through": tuple(sorted((*others, said), key=lambda one: one.week))})

    def observing(self, observation: Observation) -> "Plan":
        """Return the plan with an observation; one that it holds already is not added again."""
        if any(one.id == observation.id for one in self.observations):
            return self
        return self.model_copy(update={"observations": (*self.observations, observation)})
