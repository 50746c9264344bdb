"""Numbers and dates that the rep gave, which a buyer does not contradict."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from agent.domain.call import CallBrief, Line, Side
from agent.language.due.words import NUMBERS
from agent.language.pattern import Pattern

Given = frozenset[tuple[str, str]]
"""Kinds of number with their values: ("people", "40"), ("month", "october")."""

_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS = {word: number for number, word in enumerate(NUMBERS)} | _TENS
_UNITS = {
    "people": r"people|employees|planners|users|staff",
    "minutes": r"minutes?|mins?",
    "hours": r"hours?",
    "percent": r"per ?cent|percent|%",
}
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_COUNTED = Pattern(
    rf"\b(\d+|{'|'.join(_NUMBERS)})[ -]?(?:" + "|".join(f"(?P<{kind}>{unit})" for kind, unit in _UNITS.items()) + r")",
    re.IGNORECASE,
)
_HALF_HOUR = Pattern(r"\bhalf (?:an |the )?hour\b|\bthe half hour\b", re.IGNORECASE)
_MONTH = Pattern(rf"\b(?:{'|'.join(_MONTHS)})\b", re.IGNORECASE)


def given(brief: CallBrief, said: Sequence[Line]) -> Given:
    """Return the numbers and dates of the rep's, in the description of the call and in the call."""
    own = (brief.who, brief.stake, brief.want, brief.worry, *(line.text for line in said if line.side is Side.REP))
    minutes = {("minutes", str(brief.minutes))} if brief.minutes else set()
    return frozenset(minutes).union(*(_counted(text) for text in own))


def contradicts(text: str, known: Given) -> bool:
    """Whether a text names another number or month than the rep did, of something the rep gave."""
    kinds = {kind for kind, _ in known}
    return any(kind in kinds and (kind, value) not in known for kind, value in _counted(text))


@lru_cache(maxsize=8192)
def _counted(text: str) -> Given:
    return frozenset((*_units(text), *_months(text)))


def _units(text: str) -> Iterable[tuple[str, str]]:
    for match in _COUNTED.finditer(text):
        number = match[1].lower()
        yield match.lastgroup or "", str(_NUMBERS.get(number, number))
    if _HALF_HOUR.search(text):
        yield "minutes", "30"


def _months(text: str) -> Iterable[tuple[str, str]]:
    return (("month", match[0].lower()) for match in _MONTH.finditer(text))
