"""German times within an English talk: "Donnerstag um 10", "morgen früh", "Ende des Quartals"."""

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from agent.language.due.clocks import office_hours
from agent.language.due.dates import next_date
from agent.language.due.pieces import END_OF_DAY, Clock, Day, Moment, Part, Piece, Vague, Week, Weekday, Which
from agent.language.due.words import ENDS, Rule, behind, pattern, said

_WEEKDAYS: Final = ("mo", "di", "mi", "do", "fr", "sa", "so")
_MONTHS: Final = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_HOURS: Final = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
_PARTS: Final = {
    "früh": time(12), "morgen": time(12), "vormittag": time(12), "nachmittag": time(17), "abend": time(21),
}  # fmt: skip
_BEFORE: Final = r"(?:(?:am|bis|bis zum|vor|ab|gleich) )?"
_WEEKDAY: Final = r"(?P<weekday>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_WHICH: Final = r"(?:(?:(?P<next>n[äÄ]chste)|(?P<this>diese|kommende))[nrms]? )?"
_PART: Final = r"(?:,? (?:(?:am )?(?P<part>fr[üÜ]h|morgen|vormittag|nachmittag|abend)|(?P<noon>mittag))s?)?"
_MONTH: Final = r"(?P<month>januar|februar|m[äÄ]rz|april|mai|juni|juli|august|september|oktober|november|dezember)"
_HOUR: Final = r"(?P<hour>[01]?[0-9]|2[0-3]|eins|zwei|drei|vier|f[üÜ]nf|sechs|sieben|acht|neun|zehn|elf|zw[öÖ]lf)"
_BEHIND_DAY: Final = behind("tag", "mittwoch", "morgen", "heute", "vormittag", "abend", r"[0-9]\.")
_PERIOD: Final = r"(?P<period>woche|monat|quartal|jahr)e?s?"


def _day(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    days = {"heute": 0, "morgen": 1}.get(said(match, "day"), 2)
    return (Day(now.date() + timedelta(days=days), is_today=days == 0), *_part(match))


def _weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    which = Which.NEXT if said(match, "next") else Which.COMING if said(match, "this") else Which.PLAIN
    day = Weekday(_WEEKDAYS.index(said(match, "weekday")[:2]), which, weeks=1 if said(match, "later") else 0)
    return (day, *_part(match))


def _part(match: re.Match[str]) -> tuple[Piece, ...]:
    if said(match, "noon"):
        return (Clock(time(12)),)
    part = said(match, "part").replace("Ü", "ü")
    return (Part(_PARTS[part]),) if part else ()


def _week(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    monday = now.date() - timedelta(days=now.weekday())
    weeks = 2 if said(match, "after") else 1 if said(match, "next") or now.weekday() > 4 else 0
    return (Week(monday + timedelta(weeks=weeks)),)


def _end(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    period, months = said(match, "period")[0], {"m": 1, "q": 3, "j": 12}
    if period == "w":
        return _week(match, now)
    month = -(-now.month // months[period]) * months[period]
    return (Day(date(now.year, month, calendar.monthrange(now.year, month)[1]), clock=END_OF_DAY),)


def _date(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    month = _MONTHS.index(said(match, "month")[:3].replace("Ä", "ä")) + 1
    found = next_date(int(said(match, "number")), month, now.date())
    return (found,) if found else ()


def _hour(match: re.Match[str]) -> int:
    hour = said(match, "hour").replace("Ü", "ü").replace("Ö", "ö")
    return int(hour) if hour.isdigit() else _HOURS.index(hour)


def _clock(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    hour, minute, side = _hour(match), int(said(match, "minute") or 0), said(match, "side")
    if hour > 12 or hour == 0 or said(match, "minute"):
        return (Clock(time(hour, minute)),)
    clock = office_hours(hour)
    if side in ("halb", "viertel vor"):
        return (clock._replace(time=time(clock.time.hour - 1, 30 if side == "halb" else 45)),)
    return (clock._replace(time=clock.time.replace(minute=15)),) if side else (clock,)


def _in(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    number = said(match, "number")
    count, unit = int(number) if number.isdigit() else max(1, _HOURS.index(number) if number in _HOURS else 1), match
    if said(unit, "unit").startswith("s"):
        return (Moment(now.astimezone(UTC) + timedelta(hours=count)),)
    return (Day(now.date() + timedelta(days=count * (7 if said(unit, "unit").startswith("w") else 1))),)


def _vague(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Vague(match[0]),)


GERMAN: Final = (
    Rule(pattern(rf"{_BEFORE}(?P<day>heute|morgen|[üÜ]bermorgen){_PART}"), _day),
    Rule(pattern(rf"{_BEFORE}{_WHICH}{_WEEKDAY}{_PART}(?P<later> in einer woche)?"), _weekday),
    Rule(pattern(rf"{_BEFORE}(?:diese|(?P<after>[üÜ]bern[äÄ]chste)|(?P<next>n[äÄ]chste|kommende))r? woche"), _week),
    Rule(pattern(rf"{_BEFORE}ende (?:de[rs] |diese[rs] |(?P<next>n[äÄ]chster |kommender )(?=w))?{_PERIOD}"), _end),
    Rule(pattern(r"(?:bis |bis zum |zum )?(?P<period>wochen|monats|quartals|jahres)ende"), _end),
    Rule(pattern(rf"{_BEFORE}(?P<number>[12]?[0-9]|3[01])\. {_MONTH}"), _date),
    Rule(pattern(rf"{_BEHIND_DAY}(?:um|bis|gegen|ab) {_HOUR}(?:[:.](?P<minute>[0-5][0-9]))?{ENDS}"), _clock),
    Rule(pattern(rf"(?:(?:um|bis|gegen|ab) )?{_HOUR}(?:[:.](?P<minute>[0-5][0-9]))? uhr"), _clock),
    Rule(pattern(rf"(?:(?:um|bis|gegen) )?(?P<side>halb|viertel (?:vor|nach)) {_HOUR}"), _clock),
    Rule(pattern(r"in (?P<number>eine[rm]|zwei|drei|vier|[0-9]{1,2}) (?P<unit>stunden?|tag(?:en?)?|wochen?)"), _in),
    Rule(pattern(r"demn[äÄ]chst|irgendwann|sp[äÄ]ter|so bald wie m[öÖ]glich|n[äÄ]chstens"), _vague),
)  # fmt: skip
"""Rules for German times."""
