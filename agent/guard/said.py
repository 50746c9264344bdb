"""What counts as the rep's own words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from agent.guard.numbers import amounts
from agent.guard.plain import plain
from agent.guard.stems import keys
from agent.language.parse import Parsed, parse

_SPEAKER = re.compile(r"^\s*\[?(rep|student|client|seller|user|me)\]?\s*:\s*", re.IGNORECASE)
_COACH = re.compile(
    r"^\s*\[?(coach|tutor|teacher|therapist|counsellor|counselor|assistant|system|meno)\]?\s*:", re.IGNORECASE
)
_ORDER = re.compile(
    r"\b(ignore|disregard|forget|override)\b.{0,40}\b(instruction|rule|prompt|above|previous|method)"
    r"|\b(pretend|act as if|assume|imagine|suppose|treat it as if|let's say|say that)\b.{0,15}\bi('ve| have)? ?(already |just )?(said|told|mentioned|brought|suggested)"
    r"|\b(repeat|say|write|echo) (after me|this|exactly|back|the following|the words?)\b"
    r"|^\W*(say|repeat|reply|respond|answer|print|output|write back|quote)\s*(with)?\s*[:\"']"
    r"|^\W*(system|assistant|developer|instruction|note to (the )?(ai|coach|assistant))\b.{0,12}:"
    r"|\byou are (now|no longer|an? (ai|assistant|consultant|advisor))\b"
    r"|\b(coach|ai|assistant|meno|model)\b.{0,12}\b(must|should|has to|please|is to)\b.{0,12}\b(say|tell|ask|suggest|recommend|answer)"
    r"|\btell (me|the rep|him|her|them|the seller) to\b"
    r"|\bask me (if|whether|why|about)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class Line(NamedTuple):
    """One thing the rep said, taken apart."""

    parsed: Parsed
    keys: frozenset[str]
    amounts: frozenset[float]


class Said(NamedTuple):
    """All the rep said: line by line, and every form of every word in it."""

    lines: tuple[Line, ...]
    keys: frozenset[str]
    amounts: frozenset[float]
    text: str


def said(context: Sequence[str], remembered: Sequence[str] = ()) -> Said:
    """Return the rep's words in a context and in what is remembered of them; the coach's count for nothing."""
    texts = [_without_orders(plain(_SPEAKER.sub("", entry))) for entry in context if not _COACH.match(entry)]
    texts += [_without_orders(plain(_SPEAKER.sub("", entry))) for entry in remembered]
    lines = tuple(_line(text) for text in texts if text)
    return Said(
        lines,
        frozenset().union(*(line.keys for line in lines)),
        frozenset().union(*(line.amounts for line in lines)),
        "\n".join(texts),
    )


def _without_orders(text: str) -> str:
    """A rep's text without instructions to the coach, which bring no ideas of the rep's."""
    kept = [sentence for sentence in _SENTENCE.split(text) if not _ORDER.search(sentence)]
    return " ".join(kept)


@lru_cache(maxsize=4096)
def _line(text: str) -> Line:
    parsed = parse(text)
    words = [word for word in parsed.words if word.text[0].isalnum()]
    found = set().union(*(keys(word.text, word.lemma) for word in words)) if words else set()
    for left, right in zip(words, words[1:], strict=False):
        found |= keys(left.text + right.text)
    return Line(parsed, frozenset(found), amounts(text))
