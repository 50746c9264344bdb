"""Stretches of time: "in two hours", "within a week", "end of the month", "mid-December", "by Q1"."""

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

from agent.language.due.dates import next_date
from agent.language.due.pieces import END_OF_DAY, Day, Moment, Piece, Vague
from agent.language.due.words import (
    FULL_MONTH,
    NUMBER,
    UNIT,
    Rule,
    month_of,
    number_of,
    pattern,
    said,
)

_EXACT: Final = {"m": timedelta(minutes=1), "h": timedelta(hours=1)}
_DAYS: Final = {"d": 1, "w": 7, "f": 14}
_IN: Final = r"(?:(?:with)?in (?:the (?:next |coming )?)?|over the (?:next|coming) )(?:about |around |roughly )?"
_MOST: Final = r"(?: ?(?:-|to|or) ?(?P<most>[0-9]{1,3}|two|three|four|five|six|ten))?"
_MORE: Final = r"(?:'s? time| time|(?P<half> and a half)|(?P<two> or two))?"
_FROM: Final = r"(?:(?:from )?(?P<from>today|tomorrow)|from now|hence)"
_PLACE: Final = (
    r"(?P<place>(?:the )?(?:end|beginning|start|middle) of |mid[\s-]|(?:early|late) (?:in )?|in |by |before |until )"
)
_PLACED_DAY: Final = {"m": 15, "e": 10, "b": 1, "s": 10, "u": 1}


def _in(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    number, unit = number_of(said(match, "most") or said(match, "number") or "one"), said(match, "unit")
    number += 0.5 * bool(said(match, "half")) + bool(said(match, "two"))
    roughly = bool(said(match, "most") or said(match, "two") or "couple" in said(match, "number"))
    now += timedelta(days=said(match, "from") == "tomorrow")
    if unit.startswith(("min", "h")) and said(match, "from") and " from " not in match[0].lower():
        return ()  # "ask her for twenty minutes tomorrow" says how long, not when.
    if unit.startswith(("min", "h")):
        return (Moment(now.astimezone(UTC) + number * _EXACT[unit[0]], roughly),)
    if unit.startswith(("work", "business")):
        return (Day(_working_days_on(now.date(), int(number)), roughly),)
    if unit[0] in _DAYS:
        return (Day(now.date() + timedelta(days=round(number * _DAYS[unit[0]])), roughly),)
    return (Day(months_on(now.date(), round(number * (12 if unit[0] == "y" else 1))), roughly),)


def _working_days_on(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def months_on(day: date, months: int) -> date:
    """Return the same day this many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def last_of(day: date) -> date:
    """Return the last day of the month of this day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _period(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    first, step = now.date().replace(day=1), 1 if said(match, "which") == "next" else 0
    unit, wide = said(match, "period")[0], bool(said(match, "wide")) and step == 1
    if unit == "m":
        return (Day(last_of(months_on(first, step)), clock=END_OF_DAY),)
    if unit == "q":
        return (Day(last_of(months_on(first, 2 - (first.month - 1) % 3 + 3 * step)), wide, END_OF_DAY),)
    return (Day(date(first.year + step, 12, 31), wide, END_OF_DAY),)


def _quarter(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    last = last_of(date(now.year, int(match["quarter"]) * 3, 1))
    if last < now.date():
        last = last_of(last.replace(day=1, year=now.year + 1))
    return (Day(last, unclear=said(match, "end") == ""),)


def _month(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    month, place = month_of(match["month"]), said(match, "place").removeprefix("the ")
    if place.startswith(("end", "in", "late")):
        last = last_of(date(now.year + (month < now.month), month, 1))
        return (Day(last, unclear=not place.startswith("end")),)
    found = next_date(_PLACED_DAY[place[0]], month, now.date())
    return (found._replace(unclear=True),) if found else ()


def _feast(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    feast, lead = said(match, "feast").replace("'", ""), said(match, "lead")
    day, month = (25, 12) if feast.startswith("christmas") else (1, 1)
    found = next_date(day, month, now.date())
    if found is None or lead == "after":
        return (Vague(match[0]),)
    eve = lead not in ("on", "at", "over", "") or feast.endswith("eve")
    unclear = lead in ("at", "over", "") and not feast.endswith(("eve", "day"))
    return (Day(found.date - timedelta(days=eve), unclear, END_OF_DAY),)


def _at_once(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Moment(now.astimezone(UTC) + timedelta(minutes=30 if said(match, "half") else 60)),)


SPANS: Final = (
    Rule(pattern(rf"{_IN}{NUMBER}{_MOST}[\s-]?{UNIT}{_MORE}"), _in),
    Rule(pattern(rf"{NUMBER} {UNIT} {_FROM}"), _in),
    Rule(pattern(r"(?:within|in|over) the (?:next|coming) (?P<unit>week|month)"), _in),
    Rule(pattern(r"(?:within|in) the (?:next )?(?P<half>half )?(?:an )?hour"), _at_once),
    Rule(pattern(r"right (?:away|now)|straight ?away|immediately|right after this(?: call| session)?"), _at_once),
    Rule(pattern(r"(?P<lead>by|before|after|this side of|ahead of|on|at|over)? ?"
                 r"(?:the )?(?P<feast>(?:christmas|new year'?s?)(?: eve| day)?)"), _feast),
    Rule(pattern(r"(?:before|by the time|when) the (?P<period>month|quarter|year) (?:closes|ends|is over)"), _period),
    Rule(pattern(r"before (?:we|they|i) (?:close|end|finish)(?: out)? the (?P<period>month|quarter|year)"), _period),
    Rule(pattern(r"(?:the )?end of (?:(?P<which>the|this|next) )?(?P<period>month|quarter|year)"), _period),
    Rule(pattern(r"(?P<wide>(?P<which>this|next) (?P<period>month|quarter|year))"), _period),
    Rule(pattern(r"(?P<period>month|quarter|year)(?:'s)?[\s-]end"), _period),
    Rule(pattern(r"e\.?o\.?(?P<period>m|q|y)"), _period),
    Rule(pattern(r"(?:the )?(?:(?P<end>end of )|in |by )Q(?P<quarter>[1-4])"), _quarter),
    Rule(pattern(_PLACE + FULL_MONTH + r"(?! [0-9])"), _month),
    Rule(pattern(r"(?P<place>(?:the )?(?:end|beginning|start|middle) of |mid[\s-])(?P<month>may)"), _month),
)  # fmt: skip
"""Rules for stretches of time."""
