"""The parts that an expression of time is put together from."""

from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

END_OF_DAY = time(17)
"""When a day without a clock time is over: the end of the working day."""
START_OF_DAY = time(9)
MIDNIGHT = time(23, 59)


class Day(NamedTuple):
    """A date that is known; `clock` when the words imply one, `is_today` for words that mean today alone."""

    date: date
    unclear: bool = False
    clock: time | None = None
    is_today: bool = False


class Which(StrEnum):
    """What stands with a weekday."""

    PLAIN = "plain"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"
    EVERY = "every"
    AFTER = "after"


class Weekday(NamedTuple):
    """A weekday, 0 to 6, with the weeks that are added to it ("Tuesday week" adds one)."""

    number: int
    which: Which = Which.PLAIN
    weeks: int = 0


class Week(NamedTuple):
    """A week by its Monday; `day` (0 to 6) is when it counts as over."""

    monday: date
    day: int = 4
    unclear: bool = False


class Daily(NamedTuple):
    """Every day, or every working day: due at the first one to come."""


class Clock(NamedTuple):
    """A time of day; `bare` when morning or evening was not said ("at 4"), `after` for "after 3".

    `part_of_day` marks the end of a part of the day for which no clock time was said, `rough` a name
    that a clock time may make exact ("first thing, 8:30"), `stretches` an end of the day that midnight is too.
    """

    time: time
    bare: bool = False
    unclear: bool = False
    after: bool = False
    part_of_day: bool = False
    rough: bool = False
    stretches: bool = False


class Part(NamedTuple):
    """A part of the day, by the time it is over."""

    until: time

    @property
    def is_late(self) -> bool:
        """Whether a bare hour within it is one after noon."""
        return self.until > time(12)


class Moment(NamedTuple):
    """A point in time counted from now; `unclear` when it was only said roughly."""

    at: datetime
    unclear: bool = False


class Vague(NamedTuple):
    """Words that stand where a time should."""

    word: str


class Past(NamedTuple):
    """A time that is over."""

    word: str


Piece = Day | Daily | Weekday | Week | Clock | Part | Moment | Vague | Past


class Found(NamedTuple):
    """Pieces and where in the text they stand."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
