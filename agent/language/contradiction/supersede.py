"""Which of two things a person said takes the other's place, found without parsing most of them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from agent.language.contradiction import attitude, causes, roles
from agent.language.contradiction.compare import Clash, clash
from agent.language.contradiction.predicates import claims_in
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
_EMPTY: Final = word_set(
    """the and but for not are was has have had his her its our their they them you she him who what this that with from
    will would can could been being about into than then just very really there here when where which how all any some
    does did don didn doesn isn aren wasn won now yes get got think is it we he as at be by in of on or so to do if my
    me us an no am up ll ve re don's"""
)
_POINTS_BACK: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_DENIES: Final = Pattern(
    r"\b(?:no|not|never|nobody|nothing|none|neither|without|lacks?|cannot)\b|n['’]t\b"
    r"|\b(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|would|should)nt\b",
    re.IGNORECASE,
)
_COUNTS: Final = Pattern(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|\w+day"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
_TELLS: Final = Pattern(
    r"\bit(?:['’]?s| is| was| has| comes)\b|\b(?:is|are|['’]s|['’]re) (?:in|out|for|with)\b", re.IGNORECASE
)
_STEM: Final = 4
"""Letters by which two words count as the same at first sight: enough to tell whether a closer look pays."""
_ENOUGH: Final = 2
"""Words in common from which one sentence may deny the other."""


def supersedes(newer: str, older: str) -> bool:
    """Whether the newer of two things the same person said on one matter cannot hold together with the older.

    A change that the newer one tells of itself ("it's 60k now") counts. Texts that have nothing in common at first
    sight are told apart without being parsed.
    """
    return next(_clashes(newer, older), None) is not None


def clashes(newer: str, older: str) -> tuple[Clash, ...]:
    """Return the statements of two texts of one speaker that cannot both hold, in the order of the newer text."""
    return tuple(dict.fromkeys(_clashes(newer, older)))


def _clashes(newer: str, older: str) -> Iterator[Clash]:
    if stems(newer) & stems(older):
        for one in _sentences(newer):
            for other in _sentences(older):
                if _may_clash(one, other):
                    found = (clash(later, earlier) for later in claims_in(one) for earlier in claims_in(other))
                    yield from (each for each in found if each is not None)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that carry meaning."""
    words = ("information" if word == "IT" else word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)


class _Signs(NamedTuple):
    """What of a sentence may be said otherwise in another: a denial, a number or time, a role, stance or cause."""

    denies: bool
    counts: bool
    tells: bool


@lru_cache(maxsize=4096)
def _signs(sentence: str) -> _Signs:
    begins = {word[:_STEM] for word in _WORD.findall(sentence.casefold())}
    tells = bool(begins & _telling()) or _TELLS.search(sentence) is not None
    return _Signs(_DENIES.search(sentence) is not None, _COUNTS.search(sentence) is not None, tells)


@cache
def _telling() -> frozenset[str]:
    return frozenset(word[:_STEM] for word in attitude.WORDS | causes.WORDS | roles.WORDS if len(word) > 2)


def _may_clash(newer: str, older: str) -> bool:
    """Whether two sentences are worth parsing: by what they have in common, and by signs of what may differ."""
    shared, one, other = len(stems(newer) & stems(older)), _signs(newer), _signs(older)
    if not shared:
        return False
    denied = one.denies != other.denies and shared >= _ENOUGH
    return denied or (one.counts and other.counts) or (one.tells and other.tells)


@lru_cache(maxsize=2048)
def _sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; one that speaks of "he" or "she" with the one before it, which says who that is."""
    places = [match.span() for match in _SENTENCE.finditer(text)]
    starts = [start for start, _ in places]
    return tuple(
        text[starts[number - 1] if number and _POINTS_BACK.search(text[start:end]) else start : end].strip()
        for number, (start, end) in enumerate(places)
    )
