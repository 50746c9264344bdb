"""Where a sentence ends in what a rep typed."""

import re
from collections.abc import Iterator
from typing import Final

_TITLES: Final = ("Mr", "Ms", "Dr", "St", "Mrs", "Prof")
_AFTER_TITLE: Final = "|".join(rf"(?<=\b{title})\." for title in _TITLES)
_SENTENCE: Final = re.compile(rf"(?:[^.!?\n]|{_AFTER_TITLE}|(?<=\d)\.(?=\d))+[.!?]?")


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text with their marks; the full stop of a title or within a number ends none."""
    return (match[0].strip() for match in _SENTENCE.finditer(text))
