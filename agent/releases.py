"""Releases: a quarter that is over is published once, in bands, and what it was made of is destroyed."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from agent.ballots import VIEW, pseudonym
from agent.domain.person import Role
from agent.domain.release import Looked, Spent, Tally, View
from agent.domain.theme import GroupThemes, Period
from agent.errors import UsageError
from agent.ports import Clock
from agent.ports.themes import Mechanism, Published, ThemeKeys, ThemeStore
from agent.steps.release import ROUNDING, publish, spent_in_a_year

logger = logging.getLogger(__name__)

OPERATOR = "operator"
"""Whose pseudonym stands in the audit for a command of whoever runs the installation."""


class ThemeReleases:
    """Implements `agent.ports.Releases`, and makes them."""

    def __init__(
        self,
        keys: ThemeKeys,
        store: Callable[[], ThemeStore],
        mechanism: Callable[[], Mechanism],
        budget: float,
        clock: Clock,
    ) -> None:
        """Use the keys of the record's side, the theme store opened when needed, this noise and ε of a year."""
        self._keys = keys
        self._store = store
        self._mechanism = mechanism
        self._budget = budget
        self._clock = clock

    def of(self, cohort: str) -> tuple[GroupThemes, ...]:
        """Return what was released of the group that holds this cohort, quarter by quarter, oldest first."""
        return self._store().releases(cohort) if cohort else ()

    def all(self) -> tuple[GroupThemes, ...]:
        """Return all that was released, oldest first. Raises MemoryStoreError."""
        return self._store().releases()

    def ledger(self) -> tuple[Spent, ...]:
        """Return what each release cost, oldest first."""
        return self._store().ledger()

    def waiting(self) -> tuple[Period, ...]:
        """Return the quarters that are over and not released, oldest first."""
        now = self._clock()
        return tuple(period for period in self._store().unreleased() if period.is_closed(now))

    def unfinished(self) -> tuple[Period, ...]:
        """Return the released quarters whose key is still there, after a crash: released again, they lose it."""
        return tuple(period for period in self._keys.kept_keys() if self._store().is_released(period))

    def looked(self, rep_id: str, role: Role, what: Looked, cohort: str) -> None:
        """Enter in the audit that this person looked at what was released of a cohort. Raises MemoryStoreError."""
        self._enter(rep_id, role, what, cohort)

    def forget_views(self, before: datetime) -> int:
        """Delete what the audit says of looks before this time; return how many there were. Raises MemoryStoreError."""
        return self._store().forget_views(before)

    def release(self, period: Period) -> bool:
        """Publish a quarter that is over; False when it was published before, and stays as it is.

        Its ballots, pseudonyms and key are destroyed; what a crash left of them goes when this is called again.
        Raises UsageError for a quarter that is not over, a spent budget or missing OpenDP, MemoryStoreError.
        """
        now = self._clock()
        if not period.is_closed(now):
            raise UsageError(f"{period} is not over: it can be released from {period.ends_at:%d %B %Y}, 00:00 UTC, on.")
        store = self._store()
        is_new = False
        if not store.is_released(period):
            mechanism = self._mechanism()  # loaded before anything is locked
            is_new = store.release(period, lambda *given: self._published(period, mechanism, *given), now)
        self._keys.destroy_key(period)
        if not store.wipe():
            logger.warning("what was deleted of %s is still on the disk: release it again to take it off", period)
        if is_new:
            self._enter(OPERATOR, None, Looked.RELEASE, str(period))
        return is_new

    def _published(
        self, period: Period, mechanism: Mechanism, tallies: Sequence[Tally], ledger: tuple[Spent, ...]
    ) -> Sequence[Published]:
        spent = spent_in_a_year(period, mechanism.epsilon, ledger)
        if any(tally.enough_people for tally in tallies) and spent > self._budget + ROUNDING:
            raise UsageError(
                f"Releasing {period} would make ε {spent:g} within a year, and MENO_THEMES_BUDGET allows "
                f"{self._budget:g}: lower MENO_THEMES_EPSILON, or leave this quarter unreleased."
            )
        return [publish(tally, mechanism, self._untold(tally)) for tally in tallies]

    def _untold(self, tally: Tally) -> GroupThemes:
        return GroupThemes(
            period=tally.period,
            group=tally.group,
            cohorts=tally.cohorts,
            enough_people=tally.enough_people,
            released_at=self._clock(),
        )

    def _enter(self, who: str, role: Role | None, what: Looked, cohort: str) -> None:
        now = self._clock()
        key = self._keys.key_of(Period.of(now))
        self._store().enter(View(at=now, who=pseudonym(key, VIEW, who), role=role, what=what, cohort=cohort))
