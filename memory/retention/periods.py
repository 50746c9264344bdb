"""How long each kind of thing is kept."""

from datetime import datetime, timedelta
from typing import Self

from agent.domain.frozen import Frozen
from agent.settings import Settings

USED = timedelta(days=2)
"""How long counts of what was used are kept: they are of no use once their day is over."""


class Periods(Frozen):
    """How long each kind of thing is kept after it was last touched; None: until somebody erases it.

    Commitments have a period of their own, or that of the talks.
    """

    talks: timedelta | None = None
    commitments: timedelta | None = None
    used: timedelta = USED

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return what these settings ask for."""
        return cls(
            talks=_days(settings.keep_days),
            commitments=_days(settings.keep_commitments_days or settings.keep_days),
        )

    @property
    def limits_talks(self) -> bool:
        """Whether anything that reps said or promised goes by itself."""
        return self.talks is not None or self.commitments is not None


def cutoff(now: datetime, period: timedelta | None) -> datetime | None:
    """Return before when things are too old at this time; None when they never are."""
    return None if period is None else now - period


def _days(number: int | None) -> timedelta | None:
    return None if number is None else timedelta(days=number)
