"""Which of two things a person said takes the other's place."""

import re
from functools import lru_cache
from typing import Final

from agent.language.contradiction.compare import clashes
from agent.language.vocabulary import word_set

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
_EMPTY: Final = word_set(
    """the and but for not are was has have had his her its our their they them you she him who what this that with from
    will would can could been being about into than then just very really there here when where which how all any some
    does did don didn doesn isn aren wasn won now yes get got think"""
)
_POINTS_BACK: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_STEM: Final = 4
"""Letters by which two words count as the same at first sight: enough to tell whether a closer look pays."""


def supersedes(newer: str, older: str) -> bool:
    """Whether the newer of two things the same person said on one matter cannot hold together with the older.

    A change that the newer one tells of itself ("it's 60k now") counts. Texts that share no word of meaning
    are told apart without being parsed.
    """
    if not stems(newer) & stems(older):
        return False
    return any(clashes(one, other) for one in likely(newer, older) for other in likely(older, newer))


def likely(text: str, other: str) -> tuple[str, ...]:
    """Return the sentences of a text that share a word of meaning with the other text.

    One that speaks of "he" or "she" comes with the sentence before it, which says who that is.
    """
    known = stems(other)
    return tuple(sentence for sentence in _sentences(text) if stems(sentence) & known)


@lru_cache(maxsize=2048)
def _sentences(text: str) -> tuple[str, ...]:
    places = [match.span() for match in _SENTENCE.finditer(text)]
    starts = [start for start, _ in places]
    return tuple(
        text[starts[number - 1] if number and _POINTS_BACK.search(text[start:end]) else start : end].strip()
        for number, (start, end) in enumerate(places)
    )


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that carry meaning."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()) if word not in _EMPTY)
