"""Times that a text names, counted from the day it was said: "in May", "13 October 2023", "two weeks ago"."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.split())
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?\b(?!:))?,?(?:\s+(?P<year>\d{4})\b)?"
)
"""Months in capitals alone: "may" and "march" are words of their own."""
_YEAR = re.compile(r"\b(?:in|during|of|since|year)\s+(?P<year>(?:19|20)\d{2})\b", re.IGNORECASE)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple": 2, "few": 3}
_AGO = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})(?:\s+of)?\s+(?P<unit>day|week|weekend|month|year)s?\s+(?:ago|back)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?P<which>last|this|past|next)\s+(?P<unit>week|weekend|month|year)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?P<day>yesterday|today|tonight|this morning|last night|tomorrow)\b", re.IGNORECASE)
_DAYS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_LENGTHS = {"day": 1, "week": 7, "weekend": 7, "month": 30, "year": 365}
_TELLS = re.compile(
    r"""\b(?:yesterday|today|tonight|tomorrow|ago|recently|since|soon|(?:last|next|this|past|every)\s+\w+
    |weekends?|weeks?|months?|years?|days?|morning|evening|night
    |(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october
    |november|december|\d{4})\b""",
    re.IGNORECASE | re.VERBOSE,
)

AHEAD = 2.5
"""How much farther a month to come seems than one gone by."""


class Span(NamedTuple):
    """Days from the first to the last, both within."""

    first: date
    last: date

    def meets(self, other: "Span") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def tells_when(text: str) -> bool:
    """Whether a text holds a word of time at all."""
    return _TELLS.search(text) is not None


def spans_in(text: str, said: date, years: Sequence[int] = ()) -> tuple[Span, ...]:
    """Return the times a text names; a month without its year is meant of each of `years`, else of the nearest."""
    return (*_named(text, said, years), *_counted(text, said))


def _named(text: str, said: date, years: Sequence[int]) -> Iterator[Span]:
    for match in _DATE.finditer(text):
        month = MONTHS.index(match["month"]) + 1
        day = match["before"] or match["after"]
        for year in (int(match["year"]),) if match["year"] else years or (_nearest_year(month, said),):
            yield from _in_month(year, month, int(day) if day else None)
    for match in _YEAR.finditer(text):
        yield Span(date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31))


def _in_month(year: int, month: int, day: int | None) -> Iterator[Span]:
    if year < 1:
        return
    last = monthrange(year, month)[1]
    if day is None:
        yield Span(date(year, month, 1), date(year, month, last))
    elif 1 <= day <= last:
        yield Span(date(year, month, day), date(year, month, day))


def _nearest_year(month: int, said: date) -> int:
    """Return the year a month without one is meant of: people tell more of what was than of what is to come."""
    ahead = {said.year + offset: offset * 12 + month - said.month for offset in (-1, 0, 1)}
    return min(ahead, key=lambda year: ahead[year] * AHEAD if ahead[year] > 0 else -ahead[year])


def _counted(text: str, said: date) -> Iterator[Span]:
    for match in _AGO.finditer(text):
        length = _LENGTHS[match["unit"].casefold()]
        count = match["count"].casefold()
        middle = -length * (_COUNTS[count] if count in _COUNTS else int(count))
        yield from _around(said, middle, length // 2)
    for match in _NEAR.finditer(text):
        length = _LENGTHS[match["unit"].casefold()]
        yield from _around(said, length * {"next": 1, "this": 0}.get(match["which"].casefold(), -1), length // 2)
    for match in _DAY.finditer(text):
        yield from _around(said, _DAYS.get(match["day"].casefold(), 0), 0)


def _around(said: date, offset: int, slack: int) -> Iterator[Span]:
    try:
        yield Span(said + timedelta(days=offset - slack), said + timedelta(days=offset + slack))
    except OverflowError:
        return
