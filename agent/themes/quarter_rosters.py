"""The roster of a quarter: kept when the quarter begins, whoever takes part in it."""

import logging
from collections.abc import Callable

from agent.domain.roster import Roster
from agent.domain.theme import Period
from agent.errors import MemoryStoreError, PeriodReleased
from agent.ports import Clock
from agent.ports.theme_keys import ThemeKeys
from agent.ports.themes import GroupRoster, ThemeStore
from agent.themes.pseudonyms import BALLOT, pseudonym

logger = logging.getLogger(__name__)

LATER = "the theme store is away, the roster of the quarter is kept later: %s"


class QuarterRosters:
    """Keeps the groups of a quarter in the theme store, by pseudonym."""

    def __init__(self, roster: Roster, keys: ThemeKeys, store: Callable[[], ThemeStore], clock: Clock) -> None:
        """Use this roster, the keys of the record's side and the theme store, opened when it is needed."""
        self._roster, self._keys, self._store = roster, keys, store
        self._clock = clock
        self._begun: Period | None = None

    def begin(self) -> None:
        """Keep the roster for the running quarter where none is kept yet, whoever comes and whatever anybody chose.

        That a quarter has its groups, and which, must tell nothing of who takes part. A store that is away is met
        again the next time.
        """
        now = Period.of(self._clock())
        if not self._roster.cohorts or self._begun == now:
            return
        try:
            if not self._store().is_frozen(now):
                self.freeze(now)
            self._begun = now
        except PeriodReleased:
            self._begun = now
        except MemoryStoreError as error:
            logger.warning(LATER, error)

    def freeze(self, period: Period, *, anew: bool = False) -> bool:
        """Keep the groups of the roster for a quarter; False when they were kept before and shall not be kept anew.

        Raises PeriodReleased, MemoryStoreError.
        """
        key = self._keys.key_of(period)
        given = [
            GroupRoster(
                name=group.name,
                cohorts=group.cohorts,
                size=len(group.members),
                enough_people=group.enough_people,
                pseudonyms=tuple(pseudonym(key, BALLOT, one) for one in group.members) if group.enough_people else (),
            )
            for group in self._roster.groups()
        ]
        return self._store().freeze(period, given, anew=anew)
