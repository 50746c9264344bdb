"""What counts as the rep's own words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from agent.guard.numbers import amounts
from agent.guard.orders import without_orders
from agent.guard.plain import LONGEST, read
from agent.guard.stems import is_generic, keys
from agent.judges import Spoken
from agent.language.parse import Parsed, Word, parse

_SPEAKER = re.compile(r"^\s*\[?(?:rep|student|client|seller|user|me)\]?\s*:\s*", re.IGNORECASE)
_COACH = re.compile(
    r"^\s*\[?(?:coach|tutor|teacher|therapist|counsellor|counselor|assistant|system|meno)\]?\s*:", re.IGNORECASE
)
MOST_ENTRIES, LONGEST_TALK = 400, 40_000
"""Messages of a talk, and characters of the rep's in them, that are read; the latest ones."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


class Sentence(NamedTuple):
    """A sentence of the rep's and every form of every word in it."""

    text: str
    keys: frozenset[str]


class Line(NamedTuple):
    """One thing the rep said, taken apart."""

    parsed: Parsed
    sentences: tuple[Sentence, ...]
    keys: frozenset[str]
    amounts: frozenset[float]
    lemmas: frozenset[str]


class Said(NamedTuple):
    """All the rep said: line by line, and every form of every word in it."""

    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    keys: frozenset[str]
    amounts: frozenset[float]
    lemmas: tuple[str, ...]


def said(context: Sequence[str], remembered: Sequence[str] = ()) -> Said:
    """Return the rep's words in a context and in what is remembered of them; the coach's count for nothing."""
    lines = tuple(_line(text) for text in _latest((*remembered, *context)))
    return Said(
        lines,
        tuple(sentence for line in lines for sentence in line.sentences),
        frozenset().union(*(line.keys for line in lines)),
        frozenset().union(*(line.amounts for line in lines)),
        tuple(sorted({lemma for line in lines for lemma in line.lemmas})),
    )


def _latest(entries: Sequence[str]) -> tuple[str, ...]:
    """What the rep said, in order, from the last message back as far as can be read in reasonable time."""
    texts: list[str] = []
    left = LONGEST_TALK
    for entry in reversed(entries[-MOST_ENTRIES:]):
        said_by = spoken(entry[:LONGEST])
        if said_by.speaker == "rep" and said_by.text and left > 0:
            texts.append(said_by.text[:left])
            left -= len(said_by.text)
    return tuple(reversed(texts))


@lru_cache(maxsize=4096)
def spoken(entry: str) -> Spoken:
    """Return who said an entry of a context, the rep when it does not say, and what.

    It is made plain, a rep's without instructions to the coach.
    """
    text = read(entry)
    if _COACH.match(text):
        return Spoken("coach", _COACH.sub("", text).strip())
    return Spoken("rep", without_orders(_SPEAKER.sub("", text)))


@lru_cache(maxsize=4096)
def _line(text: str) -> Line:
    parsed = parse(text)
    sentences = tuple(Sentence(parsed.span(sentence), _forms(sentence)) for sentence in parsed.sentences)
    lemmas = {word.lemma for word in parsed.words if word.pos in _CONTENT and not is_generic(word.text, word.lemma)}
    return Line(
        parsed, sentences, frozenset().union(*(one.keys for one in sentences)), amounts(text), frozenset(lemmas)
    )


def _forms(words: tuple[Word, ...]) -> frozenset[str]:
    words = tuple(word for word in words if word.text[0].isalnum())
    found: set[str] = set().union(*(keys(word.text, word.lemma) for word in words))
    for left, right in zip(words, words[1:], strict=False):
        found |= keys(left.text + right.text)
    return frozenset(found)
