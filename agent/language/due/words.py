"""The words of the calendar, and the pattern pieces made of them."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from agent.language.due.pieces import Piece

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBERS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
ORDINALS: Final = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
    "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ENDS: Final = (
    r"(?= ?(?:$|[.,;:!?)](?: |$)|at\b|around\b|by\b|before\b|on\b|and\b|or\b|then\b|latest\b|sharp\b|i\b|so\b"
    r"|in (?:the|my|our|her|his|their|your)\b|during\b|over (?:coffee|lunch|zoom|teams|the phone)\b"
    r"|about (?:the|a|an|my|our|her|his|their|its|this|that)\b|regarding\b|from (?:the|my|home)\b|via\b"
    r"|but\b|because\b|if\b|when\b|who\b|what\b|whether\b|how\b|with\b|for\b|to\b|this\b|noon\b|midday\b|morning\b|afternoon\b|evening\b|eod\b|cob\b"
    r"|today\b|tonight\b|tom|tmr|mon|tue|wed|thu|fri|[0-9]{1,2}(?:[:h]| ?[ap]m)))"
)
"""What may follow a bare number that is a time, so that "at 4 tables" is none."""

WEEKDAY: Final = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|tuseday|wed(?:s|nesday|nsday)?|wensday|wendesday"
    r"|thu(?:r(?:s(?:day)?)?|rday)?|thrusday|fri(?:day)?|firday|saturday|satuday|sunday)"
)
SHORT_WEEKEND: Final = r"(?P<weekday>sat|sun)"
MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|may"
    + ENDS
    + r"|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
FULL_MONTH: Final = (
    r"(?P<month>january|february|[Mm]arch|april|(?-i:May)|june|july|august|september|october|november|december"
    r"|jan|feb|apr|aug|sept?|oct|nov|dec)"
)
NUMBER: Final = r"(?P<number>[0-9]{1,3}(?:[.,]5)?|half an?|an?(?: couple(?: of)?)?|" + "|".join(NUMBERS[1:]) + ")"
ORDINAL_WORD: Final = "|".join(re.escape(word).replace(r"\-", r"[\s-]") for word in reversed(ORDINALS[1:]))

UNIT: Final = (
    r"(?P<unit>min(?:ute)?s?|hours?|hrs?|h|(?:working|business|work) days?|days?|weeks?|fortnights?|months?|years?)"
)

EVENT: Final = (
    r"(?:meeting|call|demo|review|stand-?up|session|deadline|sync|board|appointment|workshop|qbr|committee|kick-?off"
    r"|off-?site|one-to-one|1:1|catch-?up|pitch|presentation|visit|audit|renewal|talk|conversation|holiday)"
)
"""Nouns that a day is said of ("Thursday's call")."""

_WEEKDAY_STARTS: Final = {
    "mon": 0, "tue": 1, "tus": 1, "wed": 2, "wen": 2, "thu": 3, "thr": 3, "fri": 4, "fir": 4, "sat": 5, "sun": 6,
}  # fmt: skip


class Rule(NamedTuple):
    """A pattern, and what makes pieces of its match at a local time (none where it only looks like one)."""

    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], datetime], tuple[Piece, ...]]


def pattern(source: str) -> re.Pattern[str]:
    """Return this source as a pattern of whole words: " " stands for white space, " ?" for that or nothing."""
    spaced = source.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![\w$€£.,:])(?<![0-9][/-])(?:{spaced})(?!\w)", re.IGNORECASE | re.ASCII)


def behind(*words: str, marks: tuple[str, ...] = ("", ",")) -> str:
    """Return a pattern for a place right behind one of these words, with one of these marks and a space between."""
    return "(?:" + "|".join(rf"(?<={word}{mark}\s)" for word in words for mark in marks) + ")"


SHORT_DAYS: Final = (r"\bmon", r"\btue", r"\bwed", r"\bthu", r"\bfri", "tues", "weds", "thur", "thurs")
TOMORROWS: Final = ("row", "tmrw", r"\btmr", r"\btmw")
LED_BY_DAY: Final = behind("day", "row")
TO_COME: Final = behind("today", *TOMORROWS)
BY_WEEKDAY: Final = behind("[neisru]day", *SHORT_DAYS)
FROM_A_DAY: Final = behind("day", *TOMORROWS, *SHORT_DAYS, marks=(r"\sfrom",))
AT_A_PART: Final = behind("morning", "afternoon", "evening", marks=(",",))
AT_A_DAY: Final = behind("day", *TOMORROWS, *SHORT_DAYS, marks=("", ",", r"\sat"))


def said(match: re.Match[str], name: str) -> str:
    """Return what a named group matched, in lower case with single spaces; "" when it is absent or empty."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def weekday_of(name: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name, abbreviated or misspelt as the patterns allow."""
    return _WEEKDAY_STARTS[name[:3].lower()]


def month_of(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return MONTHS.index(name[:3].lower()) + 1


def number_of(words: str) -> float:
    """Return the number that digits or number words stand for; "half a" is 0.5."""
    words = " ".join(words.lower().split())
    if words[:1].isdigit():
        return float(words.replace(",", "."))
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2
    return 1 if words in ("a", "an") else NUMBERS.index(words)


def ordinal_of(words: str) -> int:
    """Return the day of the month that "3rd", "3" or "third" stands for."""
    digits = re.match(r"[0-9]+", words)
    return int(digits[0]) if digits else ORDINALS.index("-".join(re.split(r"[\s-]+", words.lower())))
