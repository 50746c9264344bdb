"""Puts the one theme of a rep's quarter to the count, and takes it out again, whatever becomes of the theme store."""

import logging
from collections.abc import Iterable

from agent.domain.theme import Period, SessionTheme
from agent.errors import MemoryStoreError, PeriodReleased
from agent.ports import BallotBox, SessionThemes
from agent.steps.theme import theme_of_quarter

logger = logging.getLogger(__name__)

STAYS = "The themes of {period} are released: what was published stays as it is, and nothing was changed."
NOT_WITHDRAWN = "Your theme of this quarter cannot be withdrawn now, so nothing was erased. Try again in a while."
LATER = "the theme store is away, what counts of a rep is put right later: %s"


class ThemeCounting:
    """What of the kept themes is counted; a store that is away is met again by `put_right`."""

    def __init__(self, kept: SessionThemes, ballots: BallotBox) -> None:
        """Count what is kept here, there."""
        self._kept, self._ballots = kept, ballots

    def takes(self, rep_id: str, period: Period) -> bool:
        """Whether a theme of the rep's would be counted in this quarter, as far as can be known now."""
        try:
            return self._ballots.counts(rep_id, period)
        except MemoryStoreError as error:
            logger.warning(LATER, error)
            return False

    def put_right(self, rep_id: str, periods: Iterable[Period]) -> None:
        """Let what is counted be what is kept; done again, nothing changes."""
        kept = self._kept.session_themes(rep_id)
        for period in sorted(set(periods), key=str):
            try:
                self._tally(rep_id, period, kept)
            except MemoryStoreError as error:
                logger.warning(LATER, error)

    def changed(self, changed: SessionTheme, kept: Iterable[SessionTheme]) -> None:
        """Count as it is with this change among what is kept. Raises PeriodReleased."""
        others = (one for one in kept if one.session_id != changed.session_id)
        try:
            released = not self._tally(changed.rep_id, changed.period, (*others, changed))
        except MemoryStoreError as error:
            logger.warning(LATER, error)
            return
        if released:
            raise PeriodReleased(STAYS.format(period=changed.period))

    def let_go(self, rep_id: str) -> None:
        """Withdraw and forget what is kept of the rep's quarters that are not released, however old they are."""
        periods = {one.period for one in self._kept.session_themes(rep_id)}
        try:
            periods.update(self._ballots.open_quarters())
        except MemoryStoreError as error:
            logger.warning(LATER, error)
        for period in sorted(periods, key=str):
            try:
                if self._tally(rep_id, period, ()):
                    self._kept.forget_session_themes(rep_id, period)
            except MemoryStoreError as error:
                logger.warning(LATER, error)

    def before_erasing(self, rep_id: str, session_id: str | None) -> tuple[Period, ...]:
        """Withdraw what a session, or everything, put to the count; return the quarters that were released before.

        Raises MemoryStoreError when it cannot be withdrawn now: nothing must be erased then.
        """
        kept = self._kept.session_themes(rep_id)
        gone = [one for one in kept if session_id in (None, one.session_id)]
        left = [one for one in kept if one not in gone]
        counted = {one.period for one in gone}
        try:
            quarters = self._ballots.open_quarters() if session_id is None else ()
            released = [
                period for period in sorted(counted.union(quarters), key=str) if not self._tally(rep_id, period, left)
            ]
        except MemoryStoreError as error:
            raise MemoryStoreError(f"{NOT_WITHDRAWN} {error}") from error
        return tuple(period for period in released if period in counted)

    def _tally(self, rep_id: str, period: Period, kept: Iterable[SessionTheme]) -> bool:
        """Put the rep's theme of a quarter to the count, or withdraw it; False when the quarter is released."""
        theme = theme_of_quarter(one for one in kept if one.period == period)
        if theme is None:
            return self._ballots.withdraw(rep_id, period)
        try:
            self._ballots.cast(rep_id, period, theme)
        except PeriodReleased:
            return False
        return True
