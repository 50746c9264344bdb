"""Names for times of day: "noon", "over lunch", "EOD", "first thing", "in the afternoon"."""

import re
from datetime import datetime, time
from typing import Final

from agent.language.due.pieces import END_OF_DAY, MIDNIGHT, START_OF_DAY, Clock, Daily, Part, Piece
from agent.language.due.words import AT_A_DAY, LED_BY_DAY, Rule, pattern, said

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
_EVERY: Final = r"(?:every|each) (?:single )?"
_LUNCH: Final = {"before": time(12), "after": time(14)}


def _named(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    name = said(match, "name")
    return (Clock(_NAMED[name], rough=name.endswith(("thing", "time"))),)


def _lunch(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Clock(_LUNCH.get(said(match, "side"), time(13)), rough=True),)


def _end_of_day(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Clock(END_OF_DAY, rough=True, stretches=said(match, "day") != ""),)


def _unnamed(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "same time on Tuesday" and "every morning this week" as an hour to be asked back."""
    return (Clock(END_OF_DAY, rough=True, unclear=True),)


def _daily(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "every morning" as the first one to come."""
    part = said(match, "part")
    return (Daily(), Part(_PARTS[part])) if part else (Daily(),)


def _part(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    part = said(match, "part")
    return (Part(_NARROWED.get(f"{said(match, 'narrow')} {part}", _PARTS[part])),)


DAYPARTS: Final = (
    Rule(pattern(r"(?P<name>noon|mid-?day|midnight|lunch ?time|(?:first|1st|last) thing)(?:-?ish)?"), _named),
    Rule(pattern(r"(?P<side>before|after|over|at|by|during) lunch"), _lunch),
    Rule(pattern(rf"{LED_BY_DAY}lunch"), _lunch),
    Rule(pattern(rf"{AT_A_DAY}(?:at )?(?:the )?same time"), _unnamed),
    Rule(pattern(r"(?P<day>e\.?o\.?d)|e\.?o\.?b|c\.?o\.?b"), _end_of_day),
    Rule(pattern(r"(?P<day>(?:the )?end of (?:the )?day)"), _end_of_day),
    Rule(pattern(r"(?:the )?(?:end|close) of (?:(?:the |my )?(?:working|business) day|my day|business|play)"),
         _end_of_day),
    Rule(pattern(r"close of (?:the )?day"), _end_of_day),
    Rule(pattern(r"(?:at )?(?:the )?same time(?= (?:on|next|nxt|this|tom|tmr|mon|tue|wed|thu|fri))"), _unnamed),
    Rule(pattern(_EVERY + r"(?P<part>morning|afternoon|evening|night)"), _daily),
    Rule(pattern(rf"{_EVERY}(?:(?:week|work(?:ing)? ?|business )?day)|daily(?= (?:at|from|before|by|\d))"
                 r"|mon(?:day)? ?(?:to|-|till|until|through) ?fri(?:day)?|on weekdays"), _daily),
    Rule(pattern(rf"{LED_BY_DAY}(?P<part>night|arvo)"), _part),
    Rule(pattern(rf"{AT_A_DAY}(?P<part>am|pm)(?! i\b)"), _part),
    Rule(pattern(r"(?P<part>early|late)(?: on)?(?= (?:mon|tue|wed|thu|fri|tom|tmr))"), _part),
    Rule(pattern(r"(?:in the |during the )?(?:(?P<narrow>early|mid|late)[\s-](?:in the )?)?"
                 r"(?P<part>morning|afternoon|arvo|evening)"), _part),
)  # fmt: skip
"""Rules for parts of the day and hours with a name."""
