"""Whether what is said before a question belongs to it, and is not the frame the talk has heard already."""

import re
from collections.abc import Iterable
from typing import Final

from agent.language.pattern import Pattern
from agent.steps.phrase.asked import SAME, content_words
from agent.steps.phrase.framed import FRAMES

_FRAMES: Final = (
    Pattern(r"you don['’]t know\b", re.IGNORECASE),
    Pattern(r"you['’]re at \d", re.IGNORECASE),
    *(Pattern(r"\b.*".join(frame.split(" {}")), re.IGNORECASE) for frame in FRAMES.values()),
)
"""Openings of the coach's own that sound like a form letter when they return."""
_SOMEBODY: Final = Pattern(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NEGATED: Final = Pattern(r"\b\w+n['’]t\b")
_NAME: Final = Pattern(r"\b[A-Z][a-z]")


def belongs(mirror: str, question: str, about: str) -> bool:
    """Whether a mirror leads to this question, which was made of `about`, words of the rep's or a name.

    A question that names something of its own stands on a mirror of that alone.
    """
    source = content_words(about)
    if not source & content_words(question) or source & content_words(mirror):
        return True
    return bool(_NAME.match(about) and _SOMEBODY.search(mirror))


def repeats(text: str, earlier: str) -> bool:
    """Whether a mirror says what was said or asked earlier."""
    these, those = content_words(_NEGATED.sub(" ", text)), content_words(earlier)
    return (
        text == earlier
        or bool(these)
        and these <= those
        or len(these & those) >= max(2, SAME * min(len(these), len(those)))
    )


def is_worn(mirror: str, earlier: Iterable[str]) -> bool:
    """Whether an earlier mirror of the talk was put in the same frame."""
    heard = tuple(earlier)
    return any(frame.match(mirror) and any(frame.match(one) for one in heard) for frame in _FRAMES)
