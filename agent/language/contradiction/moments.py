"""Times of the calendar in a statement."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.contradiction.claim import Moment
from agent.language.due.words import MONTHS
from agent.language.pattern import Pattern

_NAMES: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_TIME: Final = Pattern(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_NAMES})\b(?:,?\s+(?P<year>20\d\d))?"
    rf"|\b(?P<month_first>{_NAMES})\b\.?(?:\s+(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,?\s+(?P<year_after>20\d\d))?"
    r"|\bq(?P<quarter>[1-4])\b(?:\s+(?P<year_of_quarter>20\d\d))?"
    r"|\b(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    r"|\b(?:in|by|for|until|of|during)\s+(?P<year_alone>20\d\d)\b",
    re.IGNORECASE,
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def moments(text: str) -> tuple[Moment, ...]:
    """Return the months, quarters, days and years that a text names, in its order."""
    return tuple(_moment(match) for match in _TIME.finditer(text))


def spans(text: str) -> Iterator[range]:
    """Yield where those times stand in the text."""
    yield from (range(*match.span()) for match in _TIME.finditer(text))


def _moment(match: re.Match[str]) -> Moment:
    said = match.groupdict()
    month = said["month"] or said["month_first"]
    day = said["day"] or said["day_after"]
    year = said["year"] or said["year_after"] or said["year_of_quarter"] or said["year_alone"]
    return Moment(
        year=int(year) if year else None,
        quarter=int(said["quarter"]) if said["quarter"] else None,
        month=MONTHS.index(month[:3].lower()) + 1 if month else None,
        day=int(day) if day else None,
        weekday=_WEEKDAYS.index(said["weekday"][:3].lower()) if said["weekday"] else None,
    )


def exclude(one: Moment, other: Moment) -> bool:
    """Whether something that happens once cannot be at both times."""
    if one.year and other.year and one.year != other.year:
        return True
    if one.month and other.month:
        return one.month != other.month or bool(one.day and other.day and one.day != other.day)
    first, second = (moment.quarter or _quarter_of(moment) for moment in (one, other))
    if first and second:
        return first != second
    return one.weekday is not None and other.weekday is not None and one.weekday != other.weekday


def _quarter_of(moment: Moment) -> int | None:
    return (moment.month + 2) // 3 if moment.month else None
