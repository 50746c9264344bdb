"""Ballots: which theme a rep has in a quarter, under a name that only the quarter's key can make."""

import hmac
import logging
from collections.abc import Callable

from agent.domain.person import Person
from agent.domain.roster import Roster
from agent.domain.theme import Period, Theme
from agent.errors import PeriodReleased
from agent.ports.themes import RELEASED, GroupRoster, ThemeKeys, ThemeStore

logger = logging.getLogger(__name__)

BALLOT, VIEW = b"ballot\0", b"view\0"
"""What a pseudonym is for: who looks at releases is not told from who cast a ballot."""


def pseudonym(key: bytes, use: bytes, name: str) -> str:
    """Return the pseudonym of a name for one use: 64 hexadecimal digits that nobody can make without the key."""
    return hmac.digest(key, use + name.encode(), "sha256").hex()


class Ballots:
    """Implements `agent.ports.BallotBox`: names stay here, pseudonyms cross."""

    def __init__(self, roster: Roster, keys: ThemeKeys, store: Callable[[], ThemeStore]) -> None:
        """Use this roster, the keys of the record's side and the theme store, opened when it is needed."""
        self._roster = roster
        self._keys = keys
        self._store = store
        self._entries: dict[str, str] = {}
        self._seated: set[tuple[str, Period]] = set()

    def met(self, person: Person) -> None:
        """Know whom the roster means by a subject or an address: called when somebody signs in."""
        entry = self._roster.entry_of(person)
        if entry is not None:
            self._entries[person.rep_id] = entry

    def counts(self, rep_id: str, period: Period) -> bool:
        """Whether a theme of this rep's would be counted. Raises MemoryStoreError.

        It is when they were on the roster as it was frozen for the quarter, their group has enough people, and the
        quarter is not released yet.
        """
        if not self._roster.cohorts or self._store().is_released(period):
            return False
        self._open(rep_id, period)
        return self._store().is_counted(period, self._pseudonym(rep_id, period))

    def cast(self, rep_id: str, period: Period, theme: Theme) -> bool:
        """Count this theme for the rep, in place of what they had; said again, nothing changes.

        Returns whether it is counted (see `counts`). Raises PeriodReleased, MemoryStoreError.
        """
        if not self._roster.cohorts:
            return False
        if self._store().is_released(period):  # looked at before its key is asked for, which is not to be made again
            raise PeriodReleased(RELEASED.format(period=period))
        self._open(rep_id, period)
        return self._store().cast(period, self._pseudonym(rep_id, period), theme)

    def withdraw(self, rep_id: str, period: Period) -> bool:
        """Count nothing for the rep in this quarter; False when it is released, and stays as it was published.

        Raises MemoryStoreError.
        """
        if not self._roster.cohorts:
            return True
        if self._store().is_released(period):
            return False
        return self._store().withdraw(period, self._pseudonym(rep_id, period))

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

    def _open(self, rep_id: str, period: Period) -> None:
        """Keep the roster for the quarter where it is not, and the rep's seat where it has another name than theirs."""
        if not self._store().is_frozen(period) and self.freeze(period):
            logger.info("the roster is kept for %s: who joins or leaves counts from the next quarter on", period)
        entry = self._entries.get(rep_id, rep_id)
        if entry != rep_id and (rep_id, period) not in self._seated:
            self._store().take_seat(period, self._pseudonym(entry, period), self._pseudonym(rep_id, period))
            self._seated.add((rep_id, period))

    def _pseudonym(self, name: str, period: Period) -> str:
        return pseudonym(self._keys.key_of(period), BALLOT, name)
