"""What a question asks for: its words, whom it names, which times, and what kind of answer."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from memory.recall.dates import Span, spans_in
from memory.recall.wording import asked_about, spoken
from memory.words import terms

MOST_TERMS = 256
_WHEN = re.compile(r"\b(?:when|how long|(?:what|which) (?:date|day|week|month|year|time))\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow (?:many|much|often|old|big|large)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[^.!?\s]\s)[A-Z]\w+")
"""A capital inside a sentence; the first word of one has its capital anyway."""


class Question(NamedTuple):
    """A text to find something by.

    `common` are those of the terms that are no names, `spoken` is the text as the one it asks about would put
    it, and `speaker` the number of that one, None for none or several.
    """

    terms: tuple[str, ...]
    common: tuple[str, ...]
    spoken: str
    speaker: int | None
    spans: tuple[Span, ...]
    asks_when: bool
    asks_how_many: bool


def understood(text: str, speakers: Sequence[str], today: date, years: Sequence[int] = ()) -> Question:
    """Return what this text, said today, asks of a history with these speakers over these years."""
    asked = asked_about(text, speakers)
    without = {term for number in asked.named for term in terms(speakers[number])}
    found = tuple(dict.fromkeys(term for term in terms(text) if term not in without))[:MOST_TERMS]
    names = {term for name in _NAME.findall(text) for term in terms(name)}
    return Question(
        terms=found,
        common=tuple(term for term in found if term not in names),
        spoken=spoken(text, asked, speakers),
        speaker=asked.subject,
        spans=spans_in(text, today, years),
        asks_when=_WHEN.search(text) is not None,
        asks_how_many=_HOW_MANY.search(text) is not None,
    )
