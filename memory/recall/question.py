"""What a question asks for: its words, whom it names, which months."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from memory.words import terms

ROLES = frozenset({"rep", "coach", "buyer", "manager", "user", "assistant", "me", "i"})
"""Speakers whose name is a plain word: a text that says "my manager" does not ask for what they said."""
MOST_TERMS = 256
_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.split())
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\b(?:\s+\d{{1,2}}\b)?,?(?:\s+(?P<year>\d{{4}})\b)?")
"""Months in capitals alone: "may" and "march" are words of their own."""


class Month(NamedTuple):
    """A month that was named; the year is None when it was not."""

    year: int | None
    month: int


class Question(NamedTuple):
    """A text to find something by.

    `spoken` is the text as the named speaker would put it: what they said is in the first person,
    so "What did Dana promise?" is nearer to it as "What did I promise?". `speaker` is the number of
    the one speaker who is named, None for none or several.
    """

    terms: tuple[str, ...]
    spoken: str
    speaker: int | None
    months: tuple[Month, ...]


def understood(text: str, speakers: Sequence[str]) -> Question:
    """Return what this text asks of a history with these speakers."""
    named = [number for number, name in enumerate(speakers) if _is_named(name, text)]
    spoken = text
    for number in named:
        spoken = _in_first_person(spoken, speakers[number])
    without = {term for number in named for term in terms(speakers[number])}
    found = tuple(dict.fromkeys(term for term in terms(text) if term not in without))[:MOST_TERMS]
    return Question(found, spoken, named[0] if len(named) == 1 else None, months_in(text))


def months_in(text: str) -> tuple[Month, ...]:
    """Return the months that are named, with the year that stands beside them."""
    return tuple(
        Month(int(match["year"]) if match["year"] else None, MONTHS.index(match["month"]) + 1)
        for match in _MONTH.finditer(text)
    )


def _is_named(name: str, text: str) -> bool:
    return bool(name.strip()) and name.casefold() not in ROLES and _by_name(name).search(text) is not None


def _in_first_person(text: str, name: str) -> str:
    return _by_name(name).sub("I", re.sub(rf"{_by_name(name).pattern}['’]s\b", "my", text, flags=re.IGNORECASE))


def _by_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)
