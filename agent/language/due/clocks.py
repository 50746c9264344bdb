"""Times of day: "noon", "10:30", "3pm", "half past nine", "at 4", "EOD", "first thing"."""

import re
from datetime import datetime, time
from typing import Final

from agent.language.due.pieces import END_OF_DAY, MIDNIGHT, START_OF_DAY, Clock, Part, Piece
from agent.language.due.words import ENDS, NUMBERS, Rule, number_of, pattern, said

_HOUR: Final = r"(?P<hour>1[0-2]|0?[1-9]|" + "|".join(reversed(NUMBERS[1:13])) + ")"
_HOUR_24: Final = r"(?P<hour>[01]?[0-9]|2[0-3])"
_FROM: Final = r"(?:between |from )?[0-9]{1,2}(?::[0-5][0-9])?(?: ?[ap]m)? ?(?:-|–|to|and) ?"
_MINUTE: Final = r"(?::(?P<minute>[0-5][0-9]))?"
_HALF: Final = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_MINUTES: Final = r"(?P<minutes>half|(?:a )?quarter|twenty[\s-]five|twenty|ten|five|25|20|10|5)"
_LEAD: Final = r"(?P<lead>at|by|before|after|around|about|until|till|@) ?(?:around |about )?"
_LED_BY_DAY: Final = r"(?:(?<=day\s)|(?<=row\s)|(?<=day,\s)|(?<=row,\s))"
_TO_COME: Final = r"(?:(?<=row\s)|(?<=row,\s)|(?<=today\s)|(?<=tmrw\s))"
_BY_WEEKDAY: Final = r"(?:(?<=[neisru]day\s)|(?<=[neisru]day,\s))"
_AT_A_DAY: Final = r"(?:(?<=day\s)|(?<=day,\s)|(?<=day\sat\s)|(?<=row\s)|(?<=row,\s)|(?<=row\sat\s)|(?<=tmrw\s))"
_DIGITS: Final = r"(?P<hour>1[0-2]|0?[1-9])"
_MILITARY: Final = r"(?!20[2-4])(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][05])"
_BEFORE_A_DAY: Final = r"(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today)[a-z]*)"
_NO_TIME: Final = r"(?![0-9.]*[0-9])(?! ?(?:%|€|\$|per\b|[a-z]+s\b(?<!this)|euro|dollar|k\b|million))"
_NAMED: Final = {
    "noon": time(12), "midday": time(12), "mid-day": time(12), "midnight": MIDNIGHT, "lunchtime": time(13),
    "lunch time": time(13), "first thing": START_OF_DAY, "last thing": END_OF_DAY,
}  # fmt: skip
_PARTS: Final = {
    "morning": time(12), "afternoon": time(17), "evening": time(21), "night": time(21), "early": time(12),
    "late": time(17),
}  # fmt: skip
_NARROWED: Final = {
    "early morning": time(9), "mid morning": time(10, 30), "early afternoon": time(14),
    "mid afternoon": time(15), "early evening": time(19),
}  # fmt: skip
_LUNCH: Final = {"before": time(12), "after": time(14)}


def office_hours(hour: int, minute: int = 0) -> Clock:
    """Read a bare hour, 1 to 12, as within the working day; seven has two readings."""
    return Clock(time(hour + 12 if 1 <= hour <= 6 else hour, minute), bare=True, unclear=hour == 7)


def _clock(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    hour, minute, half = int(number_of(said(match, "hour"))), int(said(match, "minute") or 0), said(match, "half")
    if half:
        return (Clock(time(hour % 12 + (12 if half.startswith("p") else 0), minute)),) if 1 <= hour <= 12 else ()
    if hour > 12 or match["hour"].startswith("0") or said(match, "h"):
        return (Clock(time(hour, minute)),)
    return (office_hours(hour, minute)._replace(after=said(match, "lead") == "after"),)


def _past_or_to(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    words = said(match, "minutes").removeprefix("a ")
    minutes = {"half": 30, "quarter": 15}.get(words) or int(sum(map(number_of, re.split(r"[\s-]", words))))
    clock = office_hours(int(number_of(said(match, "hour"))))
    if said(match, "side") == "to":
        return (clock._replace(time=time(clock.time.hour - 1, 60 - minutes)),)
    return (clock._replace(time=clock.time.replace(minute=minutes)),)


def _named(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    name = said(match, "name")
    return (Clock(_NAMED[name], rough=name.endswith("thing")),)


def _by_weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "Thursday 4" as an hour that may be a date."""
    return (office_hours(int(match["hour"]))._replace(unclear=True),)


def _lunch(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Clock(_LUNCH.get(said(match, "side"), time(13))),)


def _end_of_day(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Clock(END_OF_DAY, rough=True),)


def _part(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    part = said(match, "part")
    return (Part(_NARROWED.get(f"{said(match, 'narrow')} {part}", _PARTS[part])),)


CLOCKS: Final = (
    Rule(pattern(_HOUR_24 + r":(?P<minute>[0-5][0-9]) ?(?:(?P<h>h(?:rs?|ours)?)|" + _HALF + ")?"), _clock),
    Rule(pattern(_HOUR_24 + r"(?P<h>h)(?P<minute>[0-5][0-9])?"), _clock),
    Rule(pattern(r"(?:at |by |before )(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?P<h> ?h(?:rs?|ours))"), _clock),
    Rule(pattern(_HOUR + r"(?:[.:](?P<minute>[0-5][0-9]))? ?" + _HALF), _clock),
    Rule(pattern(rf"(?:{_LED_BY_DAY}|{_LEAD}){_HOUR_24}\.(?P<minute>[0-5][0-9]){ENDS}"), _clock),
    Rule(pattern(_HOUR + r" o'? ?clock(?: ?" + _HALF + ")?"), _clock),
    Rule(pattern(_HOUR_24 + r"(?:[.:](?P<minute>[0-5][0-9]))? o'? ?clock"), _clock),
    Rule(pattern(_AT_A_DAY + _MILITARY + ENDS), _clock),
    Rule(pattern(rf"(?:^|(?<=at\s)|(?<=by\s)|(?!\d\d00)(?<!the\s)){_MILITARY}{_BEFORE_A_DAY}"), _clock),
    Rule(pattern(_TO_COME + _DIGITS + ENDS), _clock),
    Rule(pattern(_BY_WEEKDAY + _DIGITS + ENDS), _by_weekday),
    Rule(pattern(_FROM + _HOUR + _MINUTE + " ?" + _HALF), _clock),
    Rule(pattern(r"between (?:[0-9]{1,2}|[a-z]{3,6}) and " + _HOUR + _MINUTE + ENDS), _clock),
    Rule(pattern(r"(?:(?:at|by|before|around) )?" + _MINUTES + r" (?P<side>past|to) " + _HOUR), _past_or_to),
    Rule(pattern(_HOUR_24 + r"(?:[.:](?P<minute>[0-5][0-9]))? ?(?P<h>uhr)"), _clock),
    Rule(pattern(r"(?P<minutes>half) " + _HOUR + ENDS), _past_or_to),
    Rule(pattern(_HOUR + r"[\s-]?ish"), _clock),
    Rule(pattern(_LEAD + _HOUR + ENDS), _clock),
    Rule(pattern(_HOUR + r"(?= (?:in the|this) (?:morning|afternoon|evening)| tonight)"), _clock),
    Rule(pattern(r"(?P<name>noon|midday|mid-day|midnight|lunch ?time|first thing|last thing)"), _named),
    Rule(pattern(r"(?P<side>before|after|over|at|by|during) lunch"), _lunch),
    Rule(pattern(r"e\.?o\.?[db]|c\.?o\.?b"), _end_of_day),
    Rule(pattern(r"(?:the )?(?:end|close) of (?:(?:the |my )?(?:working |business )?day|business|play)"), _end_of_day),
    Rule(pattern(rf"{_LED_BY_DAY}(?P<part>night)"), _part),
    Rule(pattern(r"(?P<part>early|late)(?: on)?(?= (?:mon|tue|wed|thu|fri|tom|tmr))"), _part),
    Rule(pattern(r"(?:in the |during the )?(?:(?P<narrow>early|mid|late)[\s-](?:in the )?)?"
                 r"(?P<part>morning|afternoon|evening)"), _part),
)  # fmt: skip
"""Rules for times of day."""

DOTTED: Final = (
    Rule(pattern(r"(?<!costs\s)(?<!cost\s)(?<!price\s)(?<!\bis\s)(?<!\bwas\s)(?<!version\s)(?<!for\s)(?<!of\s)(?<!to\s)"
                 rf"{_HOUR_24}\.(?P<minute>[0-5][0-9]){_NO_TIME}"), _clock),
)  # fmt: skip
"""Rules for what is a time of day only where a time is put right: "no, 10.30"."""
