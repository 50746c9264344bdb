"""Ballots: which theme a rep has in a quarter, under a name that only the quarter's key can make."""

from collections.abc import Callable

from agent.domain.person import Person
from agent.domain.roster import Roster
from agent.domain.theme import Period, Theme
from agent.errors import MemoryStoreError, PeriodReleased
from agent.ports import Clock
from agent.ports.theme_keys import ThemeKeys
from agent.ports.themes import RELEASED, ThemeStore
from agent.themes.pseudonyms import BALLOT, pseudonym
from agent.themes.quarter_rosters import QuarterRosters

KEY_LOST = (
    "The key of {period} is not in the record, so nobody's theme of it can be found. Whoever runs Meno lets the "
    "quarter go: `meno themes discard --period {period}` once it is over, before that `meno themes roster --freeze`."
)


class Ballots(QuarterRosters):
    """Implements `agent.ports.BallotBox`: names stay here, pseudonyms cross."""

    def __init__(
        self,
        roster: Roster,
        keys: ThemeKeys,
        store: Callable[[], ThemeStore],
        clock: Clock,
        is_there: Callable[[], bool] = lambda: True,
    ) -> None:
        """Use this roster, the keys of the record's side and the theme store, opened when it is needed.

        Where no store `is_there` and there is no roster, none is made.
        """
        super().__init__(roster, keys, store, clock)
        self._is_there = is_there
        self._entries: dict[str, str] = {}
        self._seated: set[tuple[str, Period]] = set()

    def met(self, person: Person) -> None:
        """Know whom the roster means by a subject or an address: called when somebody signs in.

        The roster is kept for the running quarter then, whoever they are and whatever they chose.
        """
        self.begin()
        entry = self._roster.entry_of(person)
        if entry is not None:
            self._entries[person.rep_id] = entry

    def counts(self, rep_id: str, period: Period) -> bool:
        """Whether a theme of this rep's would be counted. Raises MemoryStoreError.

        It is when they were on the roster as it was frozen for the quarter, their group has enough people, and the
        quarter is not released yet.
        """
        if not self._roster.cohorts or self._is_released(period):
            return False
        own = self._opened(rep_id, period)
        return own is not None and self._store().is_counted(period, own)

    def cast(self, rep_id: str, period: Period, theme: Theme) -> bool:
        """Count this theme for the rep, in place of what they had; said again, nothing changes.

        Returns whether it is counted (see `counts`). Raises PeriodReleased, MemoryStoreError.
        """
        if not self._has_store:
            return False
        if self._is_released(period):
            raise PeriodReleased(RELEASED.format(period=period))
        own = self._opened(rep_id, period)
        return own is not None and self._store().cast(period, own, theme)

    def withdraw(self, rep_id: str, period: Period) -> bool:
        """Count nothing for the rep in this quarter; False when it is released, and stays as it was published.

        Raises MemoryStoreError, and that too when the quarter's key is lost, so that nobody's theme can be found.
        """
        if not self._has_store:
            return True
        if self._is_released(period):
            return False
        key = self._keys.kept_key(period)
        if key is not None:
            return self._store().withdraw(period, pseudonym(key, BALLOT, rep_id))
        if self._store().is_frozen(period):
            raise MemoryStoreError(KEY_LOST.format(period=period))
        return True

    def open_quarters(self) -> tuple[Period, ...]:
        """Return the quarters that something may be counted in and that are not released. Raises MemoryStoreError."""
        return tuple(self._store().unreleased()) if self._has_store else ()

    @property
    def _has_store(self) -> bool:
        return bool(self._roster.cohorts) or self._is_there()

    def _is_released(self, period: Period) -> bool:
        """Whether it was, as the record or the store knows: neither can be put back so that it happens again."""
        return period in self._keys.closed() or self._store().is_released(period)

    def _opened(self, rep_id: str, period: Period) -> str | None:
        """Return the rep's pseudonym; None where the quarter has no groups or its key is lost.

        The rep's seat is taken where the roster has another name for them.
        """
        if self._roster.cohorts and not self._store().is_frozen(period):
            self.freeze(period)
        key = self._keys.kept_key(period)
        if key is None:
            return None
        own, entry = pseudonym(key, BALLOT, rep_id), self._entries.get(rep_id, rep_id)
        if entry != rep_id and (rep_id, period) not in self._seated:
            self._store().take_seat(period, pseudonym(key, BALLOT, entry), own)
            self._seated.add((rep_id, period))
        return own
