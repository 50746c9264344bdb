"""Where the sentences of a message begin and end."""

import re
from typing import Final

_SENTENCE: Final = re.compile(r"(?<!\b[A-Z][a-z][a-z])[.;!?\n](?=\s|$)")
_LONGEST: Final = 1000
"""Characters of a sentence that are looked at."""


def sentence_around(text: str, place: int) -> str:
    """Return the sentence that holds this place."""
    following = _SENTENCE.search(text, place)
    return text[sentence_start(text, place) : following.start() if following else len(text)]


def sentence_start(text: str, end: int) -> int:
    """Return where the sentence begins that holds this place."""
    nearest = max(0, end - _LONGEST)
    return max((match.end() for match in _SENTENCE.finditer(text, nearest, end)), default=nearest)
