"""A rep's words turned to the rep: I becomes you, my becomes your."""

from collections.abc import Mapping, Sequence

from agent.language.parse import Word
from agent.language.vocabulary import word_set

_TURNED = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
}
_TURNED_BE = {"am": "are", "'m": "'re", "’m": "’re", "was": "were"}
_SUBJECTS = ("nsubj", "nsubjpass")
_PROPER = ("NNP", "NNPS")
_OFFICES = word_set(
    """budget finance legal marketing operations price pricing procurement purchasing sales security timing"""
)
"""Nouns the parser takes for names when they open a sentence."""


def addressed(words: Sequence[Word], changes: Mapping[int, str] | None = None) -> str:
    """Return these words as said to the rep, spaced as they were; `changes` replaces words by index.

    What stands in quotation marks is said to somebody else and stays as it is.
    """
    swaps = {**{word.index: turned for word in words if (turned := _turn(word, words))}, **(changes or {})}
    pieces: list[str] = []
    is_quoted = False
    for place, word in enumerate(words):
        gap = " " if place and word.start > words[place - 1].end else ""
        turned = swaps.get(word.index, _uncapitalised(word, words) if place == 0 else word.text)
        pieces.append(gap + (word.text if is_quoted else turned))
        is_quoted ^= word.text.count('"') % 2 == 1
    return "".join(pieces)


def _turn(word: Word, words: Sequence[Word]) -> str | None:
    lower = word.text.lower()
    if lower in _TURNED and not (lower == "us" and word.text == "US"):
        return _TURNED[lower]
    return _TURNED_BE[lower] if lower in _TURNED_BE and _has_first_person_subject(word, words) else None


def _has_first_person_subject(verb: Word, words: Sequence[Word]) -> bool:
    owner = verb.head if verb.dep in ("aux", "auxpass") else verb.index
    return any(word.head == owner and word.dep in _SUBJECTS and word.text.lower() == "i" for word in words)


def _uncapitalised(word: Word, words: Sequence[Word]) -> str:
    """Return the first word as it stands inside a sentence; a name, alone or of several words, keeps its capital."""
    is_name = word.tag in _PROPER and word.text.lower() not in _OFFICES
    is_title = len(words) > 2 and words[1].text == "'s" and words[2].text[:1].isupper()
    keeps = is_name or is_title or (len(word.text) > 1 and not word.text[1:].islower())
    return word.text if keeps else word.text[:1].lower() + word.text[1:]
