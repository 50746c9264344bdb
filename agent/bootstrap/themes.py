"""Puts the themes of an installation together: the roster, ballots and releases over their own store."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from agent.domain.roster import Roster
from agent.errors import UsageError
from agent.ports import Clock
from agent.settings import Settings
from agent.themes.ballots import Ballots
from agent.themes.releases import ThemeReleases
from memory.record.record import Record
from memory.themes.laplace import discrete_laplace
from memory.themes.roster_file import read_roster
from memory.themes.store import FILE, Themes

NO_STORE = (
    "A roster and a record in PostgreSQL need a theme store that all processes share: set MENO_THEMES_URL. "
    "`meno themes role` prints what makes its account."
)


class TeamThemes(NamedTuple):
    """What there is of themes in an installation; without a roster it counts nothing and shows nothing."""

    roster: Roster
    ballots: Ballots
    releases: ThemeReleases
    close: Callable[[], None]


def themes_of(settings: Settings, record: Record, clock: Clock) -> TeamThemes:
    """Put the themes together; their store is opened when it is needed. Raises UsageError for a wrong roster."""
    roster = read_roster(settings.roster) if settings.roster else Roster()
    if settings.roster and settings.database_url.startswith("postgres") and not settings.themes_url:
        raise UsageError(NO_STORE)
    opened: list[Themes] = []

    @cache
    def store() -> Themes:
        opened.append(theme_store(settings.home, settings.themes_url.get_secret_value()))
        return opened[0]

    ballots = Ballots(roster, record, store, clock, partial(_is_there, settings))
    noise = partial(discrete_laplace, settings.themes_epsilon)
    return TeamThemes(
        roster=roster,
        ballots=ballots,
        releases=ThemeReleases(record, store, noise, settings.themes_budget, clock, ballots.freeze),
        close=lambda: _close(opened),
    )


def theme_store(home: Path, url: str = "") -> Themes:
    """Return the theme store at this URL, or in this folder without one. Raises MemoryStoreError."""
    return Themes.open(home, url)


def _is_there(settings: Settings) -> bool:
    """Whether there is a theme store, though there may be no roster any more."""
    return bool(settings.themes_url.get_secret_value()) or (settings.home / FILE).exists()


def _close(opened: list[Themes]) -> None:
    for store in opened:
        store.close()
