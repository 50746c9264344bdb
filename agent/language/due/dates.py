"""Days of the calendar: "3 December", "Dec 3rd", "the 28th", "2026-12-03", "12.12.", "3/12"."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from agent.language.due.pieces import Day, Moment, Past, Piece, Week
from agent.language.due.words import ENDS, MONTH, ORDINAL_WORD, Rule, month_of, ordinal_of, pattern, said

_FAR: Final = timedelta(days=300)
_D: Final = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_M: Final = r"(?P<month>0?[1-9]|1[0-2])"
_NTH: Final = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)"
_DAY: Final = rf"(?P<day>(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?|{ORDINAL_WORD})"
_ANY_NTH: Final = rf"(?P<day>{_NTH}|{ORDINAL_WORD})"
_YEAR: Final = r"(?:,? ?(?P<year>20[0-9][0-9]))?"
_WEEK_OF: Final = r"(?:(?:the )?(?:week|wk) (?:of|commencing|beginning|starting)|w/c) (?:the )?"
_LED: Final = r"(?:(?<=by\s)|(?<=\bon\s)|(?<=before\s)|(?<=until\s)|^|(?<=day\s)|(?<=day,\s))"


_SHORT_YEAR: Final = r"(?:/(?P<year>20[0-9][0-9]|[0-9][0-9]))?"


def next_date(day: int, month: int, today: date) -> Day | None:
    """Return the first such day that is not before today, or None where the calendar has none.

    It is unclear where that is most of a year off: then the day that has just passed may be meant.
    """
    for year in range(today.year, today.year + 9):
        found = _valid(year, month, day)
        if found and found >= today:
            return Day(found, unclear=found - today > _FAR)
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(year: str, month: int, day: int, now: datetime) -> tuple[Piece, ...]:
    if not year:
        found = next_date(day, month, now.date())
        return (found,) if found else ()
    exact = _valid(int(year) if len(year) > 2 else 2000 + int(year), month, day)
    if exact is None:
        return ()
    return (Day(exact),) if exact >= now.date() else (Past(year),)


def _named_month(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return _dated(said(match, "year"), month_of(match["month"]), ordinal_of(match["day"]), now)


def _iso(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return _dated(said(match, "year"), int(match["month"]), int(match["day"]), now)


def _stamp(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read a time stamp; one without an offset is the rep's own time."""
    try:
        at = datetime.fromisoformat(match[0].upper())
    except ValueError:
        return ()
    at = (at if at.tzinfo else at.replace(tzinfo=now.tzinfo)).astimezone(UTC)
    return (Moment(at),) if at > now else (Past(match[0]),)


def _week_of(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "the week of 7 December" as that week."""
    return tuple(
        Week(piece.date - timedelta(days=piece.date.weekday())) if isinstance(piece, Day) else piece
        for piece in _named_month(match, now)
    )


def _slashed(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    first, second, year = int(match["day"]), int(match["month"]), said(match, "year")
    readings = {piece for day, month in ((first, second), (second, first)) for piece in _dated(year, month, day, now)}
    days = sorted(piece for piece in readings if isinstance(piece, Day))
    if not days:
        return tuple(readings)[:1]
    return (days[0]._replace(unclear=days[0].unclear or len(days) > 1),)


def _day_of_month(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    day = ordinal_of(match["day"])
    found = next((date for date in _months_on(now.date(), day) if date >= now.date()), None)
    # Nobody calls today "the 25th", unless they forgot that it is.
    return (Day(found, unclear=found == now.date()),) if found else ()


def _day_of_next_month(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    first = (now.date().replace(day=1) + timedelta(days=32)).replace(day=1)
    found = _valid(first.year, first.month, ordinal_of(match["day"]))
    return (Day(found),) if found else ()


def _months_on(today: date, day: int) -> Iterator[date]:
    for offset in range(13):
        year, month = divmod(today.month - 1 + offset, 12)
        if found := _valid(today.year + year, month + 1, day):
            yield found


DATES: Final = (
    Rule(pattern(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][01][0-9]:[0-5][0-9])?"),
         _stamp),
    Rule(pattern(rf"{_WEEK_OF}{_DAY} (?:of )?{MONTH}{_YEAR}"), _week_of),
    Rule(pattern(rf"{_WEEK_OF}{MONTH}\.? (?:the )?{_DAY}{_YEAR}"), _week_of),
    Rule(pattern(r"(?P<year>20[0-9][0-9])-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])"), _iso),
    Rule(pattern(rf"(?:the )?{_DAY} (?:of )?{MONTH}{_YEAR}"), _named_month),
    Rule(pattern(rf"{MONTH}\.? (?:the )?{_DAY}(?!:| ?%| ?[ap]m\b){_YEAR}"), _named_month),
    Rule(pattern(rf"{_D}\.{_M}\.(?P<year>20[0-9][0-9])"), _iso),
    Rule(pattern(rf"{_LED}(?:the )?{_D}\.{_M}\.(?![0-9])"), _iso),
    Rule(pattern(rf"{_LED}(?!24/7)(?:the )?{_D}/(?P<month>[0-3]?[0-9]){_SHORT_YEAR}(?!/)"), _slashed),
    Rule(pattern(rf"{_D}[/-](?P<month>[0-3]?[0-9])[/-](?P<year>20[0-9][0-9])"), _slashed),
    Rule(pattern(rf"(?:(?<=\bon\s)|(?<=before\s)|(?<=until\s)){_D}\.{_M}{ENDS}"), _iso),
    Rule(pattern(rf"the {_ANY_NTH} of next month"), _day_of_next_month),
    Rule(pattern(rf"next month,? (?:on )?the {_ANY_NTH}"), _day_of_next_month),
    Rule(pattern(rf"(?:the )?{_ANY_NTH} of (?:the|this) month"), _day_of_month),
    Rule(pattern(rf"the (?P<day>{_NTH}){ENDS}"), _day_of_month),
    Rule(pattern(rf"{_LED}the (?!second|first)(?P<day>{ORDINAL_WORD}){ENDS}"), _day_of_month),
    Rule(pattern(rf"{_LED}(?P<day>{_NTH}){ENDS}"), _day_of_month),
)  # fmt: skip
"""Rules for calendar days."""
