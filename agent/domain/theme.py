"""Themes: what reps struggle with, as a closed list, and what a group's manager comes to see of them."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from agent.domain.frozen import Frozen

QUARTERS = 4
MONTHS = 3


class Theme(StrEnum):
    """The closed list; what each one means is in prompts/themes.yaml."""

    GETTING_IN = "getting_in"
    NEED = "need"
    STAKEHOLDERS = "stakeholders"
    VALUE = "value"
    PRICE = "price"
    COMPETITION = "competition"
    SILENCE = "silence"
    TIMING = "timing"
    CLOSING = "closing"
    DELIVERY = "delivery"
    OWN_TIME = "own_time"
    CONFIDENCE = "confidence"


class Band(StrEnum):
    """How common a theme is in a group; nothing finer is ever published."""

    SOME = "some"
    COMMON = "common"
    MOST = "most"


class Period(Frozen):
    """A calendar quarter in UTC, written "2026Q3"."""

    year: int
    quarter: int

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """Return the quarter of a moment."""
        local = moment.astimezone(UTC)
        return cls(year=local.year, quarter=(local.month - 1) // MONTHS + 1)

    @classmethod
    def named(cls, name: str) -> Self:
        """Return the quarter written like "2026Q3". Raises ValueError for any other form."""
        year, found, quarter = name.strip().upper().partition("Q")
        if not found or not (year.isascii() and year.isdigit() and len(year) == len("2026")):
            raise ValueError(f"{name!r} is no quarter; write it like 2026Q3")
        if quarter not in {str(one) for one in range(1, QUARTERS + 1)}:
            raise ValueError(f"{name!r} is no quarter; a year has {QUARTERS} of them")
        return cls(year=int(year), quarter=int(quarter))

    @property
    def begins_at(self) -> datetime:
        """Its first instant."""
        return datetime(self.year, (self.quarter - 1) * MONTHS + 1, 1, tzinfo=UTC)

    @property
    def ends_at(self) -> datetime:
        """The first instant after it."""
        return self.next.begins_at

    @property
    def next(self) -> "Period":
        """The quarter after it."""
        last = self.quarter == QUARTERS
        return Period(year=self.year + last, quarter=1 if last else self.quarter + 1)

    @property
    def before(self) -> "Period":
        """The quarter before it."""
        first = self.quarter == 1
        return Period(year=self.year - first, quarter=QUARTERS if first else self.quarter - 1)

    def is_closed(self, now: datetime) -> bool:
        """Whether it is over."""
        return now >= self.ends_at

    def __str__(self) -> str:
        """Return it as it is written: "2026Q3"."""
        return f"{self.year}Q{self.quarter}"


class GroupThemes(Frozen):
    """What was released of one group for one quarter; `themes` is empty where there are not enough people.

    `cohorts` are the teams of the roster that this group takes in; groups of one quarter never overlap.
    """

    period: Period
    group: str
    cohorts: tuple[str, ...]
    enough_people: bool
    themes: tuple[tuple[Theme, Band], ...] = ()
    released_at: datetime


class ThemeSource(StrEnum):
    """Who said which theme a session has."""

    RULES = "rules"
    MODEL = "model"
    REP = "rep"


class SessionTheme(Frozen):
    """The theme of a closed session, None where none fits, and whether the rep lets it count."""

    session_id: str
    rep_id: str
    period: Period
    theme: Theme | None
    counted: bool
    source: ThemeSource
    at: datetime
