"""What is known of the quarters: released, over and waiting, or out of step between record and theme store."""

from collections.abc import Callable

from agent.domain.release import Spent
from agent.domain.theme import GroupThemes, Period
from agent.ports import Clock
from agent.ports.theme_keys import ThemeKeys
from agent.ports.themes import ThemeStore


class KnownReleases:
    """The releases as they stand, on both sides."""

    def __init__(self, keys: ThemeKeys, store: Callable[[], ThemeStore], clock: Clock) -> None:
        """Use the keys of the record's side and the theme store, opened when it is needed."""
        self._keys = keys
        self._store = store
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
        now, lost = self._clock(), self._keys.closed()
        known = {*self._store().unreleased(), *(key for key in self._keys.kept_keys() if not self._is_told(key))}
        return tuple(period for period in sorted(known, key=str) if period.is_closed(now) and period not in lost)

    def unfinished(self) -> tuple[Period, ...]:
        """Return the released quarters whose key is still there, after a crash: released again, they lose it."""
        return tuple(period for period in self._keys.kept_keys() if self._is_told(period))

    def lost(self) -> tuple[Period, ...]:
        """Return the quarters that the record knows to be released, and this theme store does not; oldest first."""
        return tuple(period for period in self._keys.closed() if not self._is_told(period))

    def without_key(self) -> tuple[Period, ...]:
        """Return the quarters that are not released and whose key is not in the record; oldest first."""
        kept = {*self._keys.kept_keys(), *self._keys.closed()}
        return tuple(period for period in self._store().unreleased() if period not in kept)

    def _is_told(self, period: Period) -> bool:
        return self._store().is_released(period)
