"""Where a sentence ends in what a rep typed."""

from typing import Final

_TITLES: Final = ("Mr", "Ms", "Dr", "St", "Mrs", "Prof")
_AFTER_TITLE: Final = "|".join(rf"(?<=\b{title})\." for title in _TITLES)
SENTENCE: Final = rf"(?:[^.!?\n]|{_AFTER_TITLE})+[.!?]?"
"""A pattern for one sentence with its mark; a title's full stop ends none."""
