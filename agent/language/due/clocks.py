"""Times of day as the clock says them: "10:30", "3pm", "half past nine", "at 4"."""

import re
from datetime import datetime, time
from typing import Final

from agent.language.due.pieces import Clock, Piece
from agent.language.due.region import counts_to_24
from agent.language.due.words import (
    AT_A_DAY,
    AT_A_PART,
    BY_WEEKDAY,
    ENDS,
    FROM_A_DAY,
    LED_BY_DAY,
    NUMBERS,
    TO_COME,
    Rule,
    behind,
    number_of,
    pattern,
    said,
)

_HOUR_WORDS: Final = "|".join(reversed(NUMBERS[1:13]))
_HOUR: Final = rf"(?P<hour>1[0-2]|0?[1-9]|{_HOUR_WORDS})"
_HOUR_24: Final = r"(?P<hour>[01]?[0-9]|2[0-3])"
_FROM: Final = r"(?:between |from )?[0-9]{1,2}(?::[0-5][0-9])?(?: ?[ap]m)? ?(?:-|–|to|and) ?"
_OTHER_HOUR: Final = rf"(?:(?:1[0-2]|0?[1-9])(?::[0-5][0-9])?|{_HOUR_WORDS})"
_MINUTE: Final = r"(?::(?P<minute>[0-5][0-9]))?"
_HALF: Final = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_MINUTES: Final = r"(?P<minutes>half|(?:a )?quarter|twenty[\s-]five|twenty|ten|five|25|20|10|5)"
_LEAD: Final = r"(?P<lead>say|at|by|before|after|around|about|until|till|@) ?(?:around |about )?"
_DIGITS: Final = r"(?P<hour>1[0-2]|0?[1-9])"
_MILITARY: Final = r"(?!20[2-4])(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][05])"
_BEFORE_A_DAY: Final = r"(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today)[a-z]*)"
_NO_TIME: Final = r"(?![0-9.]*[0-9])(?! ?(?:%|€|\$|per\b|[a-z]+s\b(?<!this)|euro|dollar|k\b|million))"


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
        clock = clock._replace(unclear=hour in (5, 6))
    return (clock._replace(after=said(match, "lead") == "after"),)


def _either(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (office_hours(int(number_of(said(match, "hour"))))._replace(unclear=True),)


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


def _by_weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "Thursday 4" as an hour that may be a date."""
    return (office_hours(int(match["hour"]))._replace(unclear=True),)


CLOCKS: Final = (
    Rule(pattern(_HOUR_24 + r":(?P<minute>[0-5][0-9]) ?(?:-|to|till|until) ?(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"), _clock),
    Rule(pattern(_HOUR_24 + r":(?P<minute>[0-5][0-9]) ?(?:(?P<h>h(?:rs?|ours)?)|" + _HALF + ")?"), _clock),
    Rule(pattern(_HOUR_24 + r"(?P<h>h)(?P<minute>[0-5][0-9])?"), _clock),
    Rule(pattern(r"(?:at |by |before )(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?P<h> ?h(?:rs?|ours))"), _clock),
    Rule(pattern(_HOUR + r"(?:[.:](?P<minute>[0-5][0-9]))? ?" + _HALF), _clock),
    Rule(pattern(rf"(?:{LED_BY_DAY}|{_LEAD}){_HOUR_24}\.(?P<minute>[0-5][0-9]){ENDS}"), _clock),
    Rule(pattern(_HOUR + r" o'? ?clock(?: ?" + _HALF + ")?"), _clock),
    Rule(pattern(_HOUR_24 + r"(?:[.:](?P<minute>[0-5][0-9]))? o'? ?clock"), _clock),
    Rule(pattern(AT_A_DAY + _MILITARY + ENDS), _clock),
    Rule(pattern(AT_A_DAY + r"(?P<hour>[1-9])(?P<minute>[0-5][05])" + ENDS), _clock),
    Rule(pattern(FROM_A_DAY + _HOUR + _MINUTE + ENDS), _clock),
    Rule(pattern(rf"(?:^|(?<=at\s)|(?<=by\s)|(?!\d\d00)(?<!the\s)){_MILITARY}{_BEFORE_A_DAY}"), _clock),
    Rule(pattern(TO_COME + _DIGITS + ENDS), _clock),
    Rule(pattern(BY_WEEKDAY + _DIGITS + ENDS), _by_weekday),
    Rule(pattern(_FROM + _HOUR + _MINUTE + " ?" + _HALF), _clock),
    Rule(pattern(r"between (?:[0-9]{1,2}|[a-z]{3,6}) and " + _HOUR + _MINUTE + ENDS), _clock),
    Rule(pattern(r"(?:(?:at|by|before|around) )?" + _MINUTES + r" (?P<side>past|to) " + _HOUR), _past_or_to),
    Rule(pattern(_HOUR_24 + r"(?:[.:](?P<minute>[0-5][0-9]))? ?(?P<h>uhr)"), _clock),
    Rule(pattern(r"(?P<minutes>half) " + _HOUR + ENDS), _past_or_to),
    Rule(pattern(rf"(?:at )?(?P<hour>{_HOUR_WORDS}) (?P<minutes>fifteen|thirty|forty[\s-]five){ENDS}"), _in_words),
    Rule(pattern(_HOUR + r"(?:[\s-]?ish| on the dot| sharp)"), _clock),
    Rule(pattern(rf"from {_HOUR}{_MINUTE} (?:to|till|until|-) {_OTHER_HOUR}{ENDS}"), _clock),
    Rule(pattern(rf"(?:{AT_A_DAY}|{_LEAD}){_HOUR} (?P<or>or|/) {_OTHER_HOUR}{ENDS}"), _either),
    Rule(pattern(rf"{AT_A_DAY}{_HOUR}{_MINUTE} ?(?:-|to|till|until) ?{_OTHER_HOUR}{ENDS}"), _clock),
    Rule(pattern(rf"{_HOUR}{_MINUTE} ?(?:-|to|till|until) ?{_OTHER_HOUR}{_BEFORE_A_DAY}"), _clock),
    Rule(pattern(rf"(?:from )?{_HOUR}{_MINUTE} ?(?:-|to|till|until) ?{_OTHER_HOUR}(?= (?:every|each|daily)\b)"),
         _clock),
    Rule(pattern(rf"{AT_A_PART}{_HOUR}{ENDS}"), _clock),
    Rule(pattern(_LEAD + _HOUR + ENDS), _clock),
    Rule(pattern(_HOUR + r"(?= (?:in the|this) (?:morning|afternoon|arvo|evening)| tonight)"), _clock),
)  # fmt: skip
"""Rules for times of day."""

_PUTS_RIGHT: Final = behind(
    "no",
    "it",
    r"\bthat",
    "sorry",
    "rather",
    r"\bso",
    r"\bis",
    r"\bis\sat",
    "nearer",
    r"closer\sto",
    "say",
    "meant",
    "'s",
)
DOTTED: Final = (
    Rule(pattern(rf"(?:at|by|around) {_HOUR}(?= (?:is|was|works|suits|would|fits)\b)"), _clock),
    Rule(pattern(rf"{_PUTS_RIGHT}{_HOUR}(?= ?(?:$|[.,;!](?![0-9])|please|instead|then|than|not|rather))"), _clock),
    Rule(pattern(rf"^(?:yes |no |ok ){{0,1}}{_HOUR}"
                 r"(?= ?(?:$|[.,;!](?![0-9])|please|instead|then|not|rather|is better))"),
         _clock),
    Rule(pattern(r"(?<!costs\s)(?<!cost\s)(?<!price\s)(?<!\bis\s)(?<!\bwas\s)(?<!version\s)(?<!for\s)(?<!of\s)(?<!to\s)"
                 rf"{_HOUR_24}\.(?P<minute>[0-5][0-9]){_NO_TIME}"), _clock),
)  # fmt: skip
"""Rules for what is a time of day only where a time is put right: "no, 10.30"."""
