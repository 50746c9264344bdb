"""What a rep has not said yet."""

import re
from collections.abc import Iterable
from typing import Final

from evals.scenario import Knows

_WORDS: Final = re.compile(r"[^\W\d_]{4,}")
_ANY_ORDER: Final = ("facts", "people", "perspective", "criteria", "unknown")
"""Kinds of which a rep says first what the question is about; the others have an order that means something."""


class Unsaid:
    """The lines of what a rep knows; each is said once."""

    def __init__(self, knows: Knows) -> None:
        """Take all lines, in the order they are said."""
        kinds = type(knows).model_fields
        self._left: dict[str, list[str]] = {kind: list(getattr(knows, kind)) for kind in kinds}

    def take(self, kinds: Iterable[str], about: str = "") -> str:
        """Return a line of the first of these kinds that has one left, the one closest to `about`, or ""."""
        kind = next((kind for kind in kinds if self._left[kind]), None)
        if kind is None:
            return ""
        left = self._left[kind]
        words = _content(about)
        closest = max(left, key=lambda line: len(words & _content(line))) if kind in _ANY_ORDER else left[0]
        left.remove(closest)
        return closest

    def has(self, kind: str) -> bool:
        """Whether a line of this kind is left."""
        return bool(self._left[kind])


def _content(text: str) -> set[str]:
    return {word.casefold() for word in _WORDS.findall(text)} - _COMMON


_COMMON: Final = frozenset(
    _WORDS.findall(
        "about have that this them they what when where which with would your from could might will were been here "
        "there their other else more most some only just like know need want does than then into over"
    )
)
