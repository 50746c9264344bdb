"""The GROW stages of a session, in order."""

from enum import StrEnum


class GrowStage(StrEnum):
    """Where a session stands; code moves it forward, a model never does."""

    GOAL = "goal"
    REALITY = "reality"
    OPTIONS = "options"
    WAY_FORWARD = "way_forward"
    CLOSED = "closed"

    @property
    def order(self) -> int:
        """The place of this stage in GROW, from 0."""
        return tuple(GrowStage).index(self)
