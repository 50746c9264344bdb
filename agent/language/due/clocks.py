"""Times of day: "noon", "10:30", "3pm", "half past nine", "at 4", "EOD", "first thing"."""

import re
from datetime import datetime, time
from typing import Final

from agent.language.due.pieces import END_OF_DAY, MIDNIGHT, START_OF_DAY, Clock, Part, Piece
from agent.language.due.region import counts_to_24
from agent.language.due.words import ENDS, NUMBERS, Rule, behind, number_of, pattern, said

_HOUR_WORDS: Final = "|".join(reversed(NUMBERS[1:13]))
_HOUR: Final = rf"(?P<hour>1[0-2]|0?[1-9]|{_HOUR_WORDS})"
_HOUR_24: Final = r"(?P<hour>[01]?[0-9]|2[0-3])"
_FROM: Final = r"(?:between |from )?[0-9]{1,2}(?::[0-5][0-9])?(?: ?[ap]m)? ?(?:-|–|to|and) ?"
_MINUTE: Final = r"(?::(?P<minute>[0-5][0-9]))?"
_HALF: Final = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_MINUTES: Final = r"(?P<minutes>half|(?:a )?quarter|twenty[\s-]five|twenty|ten|five|25|20|10|5)"
_LEAD: Final = r"(?P<lead>at|by|before|after|around|about|until|till|@) ?(?:around |about )?"
_SHORT_DAYS: Final = (r"\bmon", r"\btue", r"\bwed", r"\bthu", r"\bfri", "tues", "weds", "thur", "thurs")
_TOMORROWS: Final = ("row", "tmrw", r"\btmr", r"\btmw")
_LED_BY_DAY: Final = behind("day", "row")
_TO_COME: Final = behind("today", *_TOMORROWS)
_BY_WEEKDAY: Final = behind("[neisru]day", *_SHORT_DAYS)
_AT_A_DAY: Final = behind("day", *_TOMORROWS, *_SHORT_DAYS, marks=("", ",", r"\sat"))
_DIGITS: Final = r"(?P<hour>1[0-2]|0?[1-9])"
_MILITARY: Final = r"(?!20[2-4])(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][05])"
_BEFORE_A_DAY: Final = r"(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today)[a-z]*)"
_NO_TIME: Final = r"(?![0-9.]*[0-9])(?! ?(?:%|€|\$|per\b|[a-z]+s\b(?<!this)|euro|dollar|k\b|million))"
_NAMED: Final = {
    "noon": time(12), "midday": time(12), "mid-day": time(12), "midnight": MIDNIGHT, "lunchtime": time(13),
    "lunch time": time(13), "first thing": START_OF_DAY, "1st thing": START_OF_DAY, "last thing": END_OF_DAY,
}  # fmt: skip
_PARTS: Final = {
    "morning": time(12), "afternoon": time(17), "arvo": time(17), "evening": time(21), "night": time(21),
    "early": time(12), "late": time(17), "am": time(12), "pm": time(17),
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
    if half and not 1 <= hour <= 12:
        return ()
    if half:
        is_midnight = half.startswith("a") and hour == 12  # of the night before, or of the one after
        return (Clock(time(hour % 12 + (12 if half.startswith("p") else 0), minute), unclear=is_midnight),)
    if hour > 12 or match["hour"].startswith("0") or said(match, "h"):
        return (Clock(time(hour, minute)),)
    clock = office_hours(hour, minute)
    if ":" in match[0] and counts_to_24(now.tzinfo):
        clock = clock._replace(unclear=False)
    return (clock._replace(after=said(match, "lead") == "after"),)


def _in_words(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    minutes = {"fifteen": 15, "thirty": 30}.get(said(match, "minutes"), 45)
    return (office_hours(int(number_of(said(match, "hour"))), minutes),)


def _past_or_to(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    words = said(match, "minutes").removeprefix("a ")
    minutes = {"half": 30, "quarter": 15}.get(words) or int(sum(map(number_of, re.split(r"[\s-]", words))))
    clock = office_hours(int(number_of(said(match, "hour"))))
    if said(match, "side") == "" and counts_to_24(now.tzinfo):
        clock = clock._replace(unclear=True)
    if said(match, "side") == "to":
        return (clock._replace(time=time(clock.time.hour - 1, 60 - minutes)),)
    return (clock._replace(time=clock.time.replace(minute=minutes)),)


def _named(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    name = said(match, "name")
    return (Clock(_NAMED[name], rough=name.endswith(("thing", "time"))),)


def _by_weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "Thursday 4" as an hour that may be a date."""
    return (office_hours(int(match["hour"]))._replace(unclear=True),)


def _lunch(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Clock(_LUNCH.get(said(match, "side"), time(13)), rough=True),)


def _end_of_day(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (
        Clock(
            END_OF_DAY,
            rough=True,
            stretches=re.fullmatch(r"e\.?o\.?d|(?:the )?end of (?:the )?day", said(match, "whole")) is not None,
        ),
    )


def _same_time(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "same time on Tuesday" as an hour that was named elsewhere."""
    return (Clock(END_OF_DAY, rough=True, unclear=True),)


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
    Rule(pattern(rf"(?:at )?(?P<hour>{_HOUR_WORDS}) (?P<minutes>fifteen|thirty|forty[\s-]five){ENDS}"), _in_words),
    Rule(pattern(_HOUR + r"(?:[\s-]?ish| on the dot| sharp)"), _clock),
    Rule(pattern(r"from (?:[0-9]{1,2}|[a-z]{3,6})(?::[0-5][0-9])? (?:to|till|until|-) " + _HOUR + _MINUTE + ENDS), _clock),
    Rule(pattern(_LEAD + _HOUR + ENDS), _clock),
    Rule(pattern(_HOUR + r"(?= (?:in the|this) (?:morning|afternoon|arvo|evening)| tonight)"), _clock),
    Rule(pattern(r"(?P<name>noon|midday|mid-day|midnight|lunch ?time|first thing|1st thing|last thing)(?:-?ish)?"), _named),
    Rule(pattern(r"(?P<side>before|after|over|at|by|during) lunch"), _lunch),
    Rule(pattern(r"(?P<whole>e\.?o\.?[db]|c\.?o\.?b)"), _end_of_day),
    Rule(pattern(r"(?P<whole>(?:the )?(?:end|close) of (?:(?:the |my )?(?:working |business )?day|business|play))"), _end_of_day),
    Rule(pattern(r"(?:at )?(?:the )?same time(?= (?:on|next|nxt|this|tom|tmr|mon|tue|wed|thu|fri))"), _same_time),
    Rule(pattern(rf"{_LED_BY_DAY}(?P<part>night|arvo)"), _part),
    Rule(pattern(rf"{_AT_A_DAY}(?P<part>am|pm)(?! i\b)"), _part),
    Rule(pattern(r"(?P<part>early|late)(?: on)?(?= (?:mon|tue|wed|thu|fri|tom|tmr))"), _part),
    Rule(pattern(r"(?:in the |during the )?(?:(?P<narrow>early|mid|late)[\s-](?:in the )?)?"
                 r"(?P<part>morning|afternoon|arvo|evening)"), _part),
)  # fmt: skip
"""Rules for times of day."""

DOTTED: Final = (
    Rule(pattern(r"(?<!costs\s)(?<!cost\s)(?<!price\s)(?<!\bis\s)(?<!\bwas\s)(?<!version\s)(?<!for\s)(?<!of\s)(?<!to\s)"
                 rf"{_HOUR_24}\.(?P<minute>[0-5][0-9]){_NO_TIME}"), _clock),
)  # fmt: skip
"""Rules for what is a time of day only where a time is put right: "no, 10.30"."""
