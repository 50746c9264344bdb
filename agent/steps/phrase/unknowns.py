"""What a rep does not know, as an indirect question that can be said to them."""

import re
from typing import Final

from agent.language.address import addressed
from agent.language.parse import parse
from agent.language.pattern import Pattern
from agent.steps.phrase.fair_words import is_clean
from agent.steps.phrase.sense import FINITE

_SWORN: Final = Pattern(
    r"(?<=\b(?i:who|how|why)) (?:the (?:hell|heck|fuck|devil)|on earth)\b"
    r"|(?<=\b(?i:what|when)) (?:the (?:hell|heck|fuck|devil)|on earth)\b"
    r"|(?<=\b(?i:where|which)) (?:the (?:hell|heck|fuck|devil)|on earth)\b",
)
_ASKED_STRAIGHT: Final = Pattern(
    r"(?:how|when|where|why|what|which)(?: (?!(?:i|you|we|he|she|it|they|there)\b)\w+)?"
    r" (?:should|would|could|can|do|does|did|is|are|was|were|will|am|have|has)(?:n['’]t)?"
    r" (?:i|you|we|he|she|it|they|this|that|there|the|my|our|your)\b",
    re.IGNORECASE,
)
"""A question in its own order of words, which stands in no other sentence: "how should I know"."""
_TO_COACH: Final = Pattern(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_POINTS: Final = Pattern(r"\b(?:that|this|it) (?:is|was|means?)$|\b(?:what|which) to$|\bso$", re.IGNORECASE)


def as_unknown(text: str) -> str:
    """Return what the rep does not know, turned to the rep; "" where it cannot be said simply.

    Not so words to the coach ("what you mean by that"), a question that expects no answer, and one that only points.
    """
    asked = _SWORN.sub("", text.strip(" .,;:!?"))
    first, comma, _ = asked.partition(",")
    if _ASKED_STRAIGHT.match(first) or _TO_COACH.search(first) or _POINTS.search(first):
        return ""
    parsed = parse(first)
    if not is_clean(first) or (comma and not any(word.tag in (*FINITE, "VB") for word in parsed.words)):
        return ""
    turned = addressed(parsed.words)
    return turned[:1].lower() + turned[1:]
