"""Releases: a quarter that is over is published once, in bands, and what it was made of is destroyed."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from agent.domain.person import Role
from agent.domain.release import Looked, Spent, Tally, View
from agent.domain.theme import GroupThemes, Period
from agent.errors import PeriodReleased, UsageError
from agent.ports import Clock
from agent.ports.theme_keys import ThemeKeys
from agent.ports.themes import Mechanism, Published, ThemeStore
from agent.steps.release import ROUNDING, publish, spent_in_a_year
from agent.themes.known_releases import KnownReleases
from agent.themes.pseudonyms import VIEW, pseudonym

logger = logging.getLogger(__name__)

OPERATOR = "operator"
"""Whose pseudonym stands in the audit for a command of whoever runs the installation."""
LOST = (
    "{period} was released before, and this theme store does not know what was published: it is never released again. "
    "Put the theme store back as it was after the release, or let the quarter go: "
    "`meno themes discard --period {period}`."
)


class ThemeReleases(KnownReleases):
    """Implements `agent.ports.Releases`, and makes them."""

    def __init__(
        self,
        keys: ThemeKeys,
        store: Callable[[], ThemeStore],
        mechanism: Callable[[], Mechanism],
        budget: float,
        clock: Clock,
        freeze: Callable[[Period], bool],
    ) -> None:
        """Use the keys of the record's side, the theme store opened when needed, this noise and ε of a year.

        `freeze` keeps the groups of a quarter that nobody opened while it ran: it is released like any other.
        """
        super().__init__(keys, store, clock)
        self._mechanism = mechanism
        self._budget = budget
        self._freeze = freeze

    def looked(self, rep_id: str, role: Role, what: Looked, cohort: str) -> None:
        """Enter in the audit that this person looked at what was released of a cohort. Raises MemoryStoreError."""
        self._store().enter(self._view(rep_id, role, what, cohort))

    def forget_views(self, before: datetime) -> int:
        """Delete what the audit says of looks before this time; return how many there were. Raises MemoryStoreError."""
        return self._store().forget_views(before)

    def release(self, period: Period) -> bool:
        """Publish a quarter that is over; False when it was published before, and stays as it is.

        Its ballots, pseudonyms and key are destroyed; what a crash left of them goes when this is called again.
        Raises UsageError for a quarter that is not over, a spent budget or missing OpenDP, PeriodReleased for one that
        was released out of another theme store, MemoryStoreError.
        """
        self._demand_over(period, "released")
        store = self._store()
        is_new = False
        if not store.is_released(period):
            if period in self._keys.closed():
                raise PeriodReleased(LOST.format(period=period))
            mechanism = self._mechanism()  # loaded before anything is locked
            if not store.is_frozen(period):
                self._freeze(period)
            entry = self._view(OPERATOR, None, Looked.RELEASE, str(period))
            is_new = store.release(period, lambda *given: self._published(period, mechanism, *given), entry)
        self._keys.close_quarter(period, self._clock())
        self._wipe(period)
        if is_new:
            logger.info("the themes of %s are released", period)
        return is_new

    def discard(self, period: Period) -> bool:
        """Let a quarter go without publishing anything; False when it was released or discarded before.

        Its ballots, pseudonyms and key are destroyed. Raises UsageError for a quarter that is not over.
        """
        self._demand_over(period, "discarded")
        entry = self._view(OPERATOR, None, Looked.DISCARD, str(period))
        self._keys.close_quarter(period, entry.at)  # first: whatever becomes of the store, nothing is drawn of it
        is_new = self._store().discard(period, entry)
        self._wipe(period)
        return is_new

    def _demand_over(self, period: Period, done: str) -> None:
        if not period.is_closed(self._clock()):
            raise UsageError(f"{period} is not over: it can be {done} from {period.ends_at:%d %B %Y}, 00:00 UTC, on.")

    def _wipe(self, period: Period) -> None:
        wiped = self._store().wipe(), self._keys.wipe_keys()
        if not all(wiped):
            logger.warning("what was deleted of %s is still on the disk: release it again to take it off", period)

    def _published(
        self, period: Period, mechanism: Mechanism, tallies: Sequence[Tally], ledger: tuple[Spent, ...]
    ) -> Sequence[Published]:
        spent = spent_in_a_year(period, mechanism.epsilon, ledger)
        if any(tally.enough_people for tally in tallies) and spent > self._budget + ROUNDING:
            raise UsageError(
                f"Releasing {period} would make ε {spent:g} within a year, and MENO_THEMES_BUDGET allows "
                f"{self._budget:g}: lower MENO_THEMES_EPSILON, or let this quarter go unreleased "
                f"(`meno themes discard --period {period}`)."
            )
        published = [publish(tally, mechanism, self._untold(tally)) for tally in tallies]
        if not self._keys.close_quarter(period, self._clock()):  # first: a crash may lose it, never repeat
            raise PeriodReleased(LOST.format(period=period))
        return published

    def _untold(self, tally: Tally) -> GroupThemes:
        return GroupThemes(
            period=tally.period,
            group=tally.group,
            cohorts=tally.cohorts,
            enough_people=tally.enough_people,
            released_at=self._clock(),
        )

    def _view(self, who: str, role: Role | None, what: Looked, cohort: str) -> View:
        now = self._clock()
        key = self._keys.key_of(Period.of(now))
        return View(at=now, who=pseudonym(key, VIEW, who), role=role, what=what, cohort=cohort)
