"""A company under attack: a roster, keys, ballots, and releases by the code that makes them for managers."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from agent.bootstrap import discrete_laplace, theme_store
from agent.domain.roster import Cohort, Roster
from agent.domain.theme import GroupThemes, Period, Theme
from agent.errors import PeriodReleased
from agent.ports.themes import RELEASED, Mechanism
from agent.themes.ballots import Ballots
from agent.themes.releases import ThemeReleases

if TYPE_CHECKING:
    from agent.ports import ThemeStore

FIRST = Period(year=2026, quarter=1)
BUDGET = 4.0


class Keys:
    """Keeps the keys of quarters for as long as an attack takes."""

    def __init__(self) -> None:
        """Begin without any."""
        self.kept: dict[Period, bytes] = {}
        self.gone: dict[Period, datetime] = {}
        self.made = 0

    def key_of(self, period: Period) -> bytes:
        """Return the quarter's key, made when there is none. Raises PeriodReleased when it was destroyed."""
        if period in self.gone:
            raise PeriodReleased(RELEASED.format(period=period))
        if period not in self.kept:
            self.made += 1
            self.kept[period] = self.made.to_bytes(32)
        return self.kept[period]

    def kept_key(self, period: Period) -> bytes | None:
        """Return the quarter's key, None where there is none."""
        return self.kept.get(period)

    def close_quarter(self, period: Period, at: datetime) -> bool:
        """Destroy the quarter's key for good; False when it was closed before."""
        is_new = period not in self.gone
        self.gone[period] = self.gone.get(period, at)
        self.kept.pop(period, None)
        return is_new

    def wipe_keys(self) -> bool:
        """Keys are on no disk here."""
        return True

    def closed(self) -> tuple[Period, ...]:
        """Return the quarters that were released."""
        return tuple(self.gone)

    def kept_keys(self) -> tuple[Period, ...]:
        """Return the quarters whose key is there."""
        return tuple(self.kept)


class Company:
    """A company with its own theme store and a clock that an attack can set; its roster can change by the quarter."""

    def __init__(self, store: "ThemeStore", folder: Path, roster: Roster, mechanism: Mechanism) -> None:
        """Begin in the first quarter with this roster."""
        self.store, self.folder, self.roster, self.mechanism = store, folder, roster, mechanism
        self.keys = Keys()
        self.now = FIRST.begins_at
        self.releases = self._releases(BUDGET)

    @property
    def ballots(self) -> Ballots:
        """The box for ballots, by the roster as it is now."""
        return Ballots(self.roster, self.keys, lambda: self.store, lambda: self.now)

    def budget_is_endless(self) -> None:
        """Let an attack see more quarters than anybody's budget would allow."""
        self.releases = self._releases(inf)

    def vote(self, period: Period, choices: Iterable[tuple[str, Theme]]) -> int:
        """Let reps cast ballots in a quarter; return how many of them are counted."""
        self.now = max(self.now, period.begins_at)
        box = self.ballots
        return sum(box.cast(rep, period, theme) for rep, theme in choices)

    def release(self, period: Period) -> tuple[GroupThemes, ...]:
        """Publish a quarter, just after its end, and return what was published of it."""
        self.now = max(self.now, period.ends_at + timedelta(seconds=1))
        self.releases.release(period)
        return tuple(one for one in self.releases.all() if one.period == period)

    def on_disk(self) -> bytes:
        """Return every byte that the theme store has in its folder."""
        return b"".join(file.read_bytes() for file in sorted(self.folder.iterdir()))

    def _releases(self, budget: float) -> ThemeReleases:
        return ThemeReleases(
            self.keys,
            lambda: self.store,
            lambda: self.mechanism,
            budget,
            lambda: self.now,
            lambda period: self.ballots.freeze(period),
        )


@contextmanager
def company(roster: Roster, mechanism: Mechanism | None = None) -> Iterator[Company]:
    """Give a company with an empty theme store in a folder of its own, until the block ends."""
    with tempfile.TemporaryDirectory() as folder:
        store = theme_store(Path(folder))
        try:
            yield Company(store, Path(folder), roster, mechanism or discrete_laplace(1.0))
        finally:
            store.close()


def one_team(size: int, name: str = "team") -> Roster:
    """Return a roster of one team; its people are "team-0" and so on."""
    return Roster(cohorts=(Cohort(name=name, members=tuple(f"{name}-{number}" for number in range(size))),))


def in_utc(year: int, month: int, day: int) -> datetime:
    """Return the first moment of a day."""
    return datetime(year, month, day, tzinfo=UTC)
