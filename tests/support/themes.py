"""Rosters, quarters and small releases for the tests of themes."""

from datetime import UTC, datetime

from agent.domain.release import Looked, Tally, View
from agent.domain.roster import Cohort, Roster
from agent.domain.theme import GroupThemes, Period, Theme
from agent.errors import PeriodReleased
from agent.ports.themes import GroupRoster, Mechanism, Published
from agent.steps.release import publish
from agent.themes.ballots import Ballots
from agent.themes.releases import ThemeReleases

QUARTER = Period(year=2026, quarter=3)
DURING = datetime(2026, 8, 3, 9, tzinfo=UTC)
AFTER = datetime(2026, 10, 2, 9, tzinfo=UTC)
ENTRY = View(at=AFTER, who=f"{0:064x}", role=None, what=Looked.RELEASE, cohort="2026Q3")
"""What the audit is told of a release."""
SILENT = Mechanism(name="no noise, for tests", epsilon=1.0, scale=2.0, noise=lambda exact: exact)


def people(count: int, first: str = "rep") -> tuple[str, ...]:
    """Return so many rep ids."""
    return tuple(f"{first}{number}" for number in range(count))


def named(number: int) -> str:
    """Return something that looks like a pseudonym."""
    return f"{number:064x}"


def group(name: str = "north", count: int = 12, first: int = 0) -> GroupRoster:
    """Return a group of so many pseudonyms as the theme store gets it."""
    pseudonyms = tuple(named(number) for number in range(first, first + count))
    enough = count >= 10
    return GroupRoster(name, (name,), count, enough, pseudonyms if enough else ())


def company() -> Roster:
    """Return a small company: a team of 30, one of 12 and one of 3 under one head of two."""
    return Roster(
        cohorts=(
            Cohort(name="sales", members=people(2, "head"), managers=("head0",)),
            Cohort(name="north", parent="sales", members=people(30, "north"), managers=("lead",)),
            Cohort(name="south", parent="sales", members=people(12, "south")),
            Cohort(name="east", parent="sales", members=people(3, "east")),
        )
    )


def exactly(tallies, ledger) -> list[Published]:
    """Publish without noise, for tests of the store."""
    return [publish(tally, SILENT, untold(tally)) for tally in tallies]


def untold(tally: Tally) -> GroupThemes:
    """Return a release of a group that tells nothing yet."""
    return GroupThemes(
        period=tally.period,
        group=tally.group,
        cohorts=tally.cohorts,
        enough_people=tally.enough_people,
        released_at=AFTER,
    )


class KeptKeys:
    """Keeps the keys of quarters in a dictionary."""

    def __init__(self) -> None:
        self.keys: dict[Period, bytes] = {}
        self.gone: set[Period] = set()

    def key_of(self, period: Period) -> bytes:
        if period in self.gone:
            raise PeriodReleased(f"{period} is released")
        return self.keys.setdefault(period, f"key of {period}".encode())

    def kept_key(self, period: Period) -> bytes | None:
        return self.keys.get(period)

    def close_quarter(self, period: Period, at: datetime) -> bool:
        is_new = period not in self.gone
        self.keys.pop(period, None)
        self.gone.add(period)
        return is_new

    def wipe_keys(self) -> bool:
        return True

    def kept_keys(self) -> tuple[Period, ...]:
        return tuple(sorted(self.keys, key=str))

    def closed(self) -> tuple[Period, ...]:
        return tuple(sorted(self.gone, key=str))


class Counted:
    """Ballots and releases over a store, with keys and a clock that a test can set."""

    def __init__(
        self,
        store,
        roster: Roster | None = None,
        mechanism: Mechanism = SILENT,
        budget: float = 4.0,
        keys: KeptKeys | None = None,
    ) -> None:
        self.now = DURING
        self.keys = keys or KeptKeys()
        self.store = store
        self.ballots = self.box(company() if roster is None else roster)
        self.releases = ThemeReleases(
            self.keys, lambda: store, lambda: mechanism, budget, lambda: self.now, self.ballots.freeze
        )

    def box(self, roster: Roster, *, is_there: bool = True) -> Ballots:
        """Return the box of another process, with this roster."""
        return Ballots(roster, self.keys, lambda: self.store, lambda: self.now, lambda: is_there)

    def cast(self, rep_ids, theme: Theme, period: Period = QUARTER) -> None:
        """Let each of them cast a ballot."""
        for rep_id in rep_ids:
            assert self.ballots.cast(rep_id, period, theme)
