"""Whether a turn is in English, which is all that the guard can judge by its words."""

import re

from agent.guard.lexicon import is_word
from agent.guard.stems import vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENOUGH = 3
_STRETCH = 6
"""Words in a row that are read together: as much as half a sentence in another language has."""
_STRANGE = 3
"""Words of a stretch that are no English at which it counts as another language."""


def is_english(text: str) -> bool:
    """Return whether every part of a text reads as English; names do, and a few words in Latin letters pass for it."""
    words = _WORD.findall(text)
    if sum(map(_is_latin, words)) * 2 < len(words):
        return False
    ours = sum(word.lower() in vocabulary().english for word in words)
    theirs = sum(_is_foreign(word) for word in words)
    if theirs > ours if len(words) >= _ENOUGH else theirs:
        return False
    unknown = sum(not is_word(word) for word in words)
    if not ours and len(words) > 1 and unknown * 2 >= len(words):
        return False
    return not _has_strange_stretch(words)


def _has_strange_stretch(words: list[str]) -> bool:
    """Whether some stretch holds more words of no English than names and slips of the pen account for."""
    strange = [_is_strange(word) for word in words]
    if len(words) < _STRETCH:
        return len(words) >= _ENOUGH and sum(strange) * 3 >= len(words) * 2
    return any(sum(strange[start : start + _STRETCH]) >= _STRANGE for start in range(len(words) - _STRETCH + 1))


def _is_strange(word: str) -> bool:
    """Whether a word is foreign, or written small as no name is and in no list of English words."""
    return _is_foreign(word) or (len(word) > 1 and word.islower() and not is_word(word))


def _is_foreign(word: str) -> bool:
    """Whether a word is one of another language's commonest, in another script, or accented and no name."""
    accented = not word.isascii() and not word[0].isupper()
    return word.lower() in vocabulary().foreign or accented or not _is_latin(word)


def _is_latin(word: str) -> bool:
    return max(word) < "\u0250"
