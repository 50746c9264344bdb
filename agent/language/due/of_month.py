"""Days counted within a month: "the last Friday of the month", "the first week of December"."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from agent.language.due.dates import next_date
from agent.language.due.pieces import Day, Piece
from agent.language.due.spans import last_of, months_on
from agent.language.due.words import FULL_MONTH, ORDINALS, WEEKDAY, Rule, month_of, pattern, said, weekday_of


def _month_edge(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Return the first or last day of a month, or the end of its first or last seven days."""
    month = month_of(match["month"])
    if said(match, "which") == "last":
        return (Day(last_of(date(now.year + (month < now.month), month, 1))),)
    found = next_date(7 if said(match, "unit") == "week" else 1, month, now.date())
    return (found,) if found else ()


def _nth_weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Return the first to fourth or last such weekday of a month that is still to come."""
    weekday, nth = weekday_of(match["weekday"]), said(match, "nth")
    first = now.date().replace(day=1)
    if month := said(match, "month"):
        first = date(now.year + (month_of(month) < now.month), month_of(month), 1)
    elif said(match, "which") == "next":
        first = months_on(first, 1)
    days = [first + timedelta(days=day) for day in range(last_of(first).day)]
    named = [day for day in days if day.weekday() == weekday]
    found = named[-1] if nth == "last" else named[ORDINALS.index(nth) - 1]
    return (Day(found),) if found >= now.date() else ()


OF_MONTH: Final = (
    Rule(pattern(rf"(?:the )?(?P<which>first|last) (?P<unit>day|week) (?:of|in) (?:the )?{FULL_MONTH}"), _month_edge),
    Rule(pattern(rf"(?:the )?(?P<nth>first|second|third|fourth|last) {WEEKDAY} (?:of|in) "
                 rf"(?:(?:the|this|(?P<which>next)) month|{FULL_MONTH})"), _nth_weekday),
)  # fmt: skip
"""Rules for days counted within a month."""
