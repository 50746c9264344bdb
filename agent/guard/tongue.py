"""Whether a turn is in English, which is all that the guard can judge by its words."""

import re

from agent.guard.stems import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 3


def is_english(text: str) -> bool:
    """Return whether a text reads as English; a few words in Latin letters pass for it."""
    words = [word.lower() for word in _WORD.findall(text)]
    if sum(word.isascii() for word in words) * 2 < len(words):
        return False
    ours = sum(word in vocabulary().english for word in words)
    theirs = sum(word in vocabulary().foreign or not word.isascii() for word in words)
    return theirs <= ours if len(words) >= _ENOUGH else theirs == 0
