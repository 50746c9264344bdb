"""Whether words of a persona's are among those a buyer has said."""

from collections.abc import Sequence
from functools import lru_cache

from agent.domain.call import Line, Side
from agent.steps.rehearse.asking import plain
from prompts.buyers import Place

SLOT = "{words}"
"""The place in a line for words of the rep's."""


@lru_cache(maxsize=8192)
def even(text: str) -> str:
    """Return a text as it is compared: plain, without capitals."""
    return plain(text).casefold()


def heard_in(said: Sequence[Line]) -> tuple[str, ...]:
    """Return the buyer's lines as they are compared."""
    return tuple(even(line.text) for line in said if line.side is Side.BUYER)


def is_among(text: str, heard: Sequence[str]) -> bool:
    """Whether a persona's words, whatever fills their open place, stand in one of these lines."""
    start, slot, rest = even(text).partition(SLOT)
    if not slot:
        return any(start in line for line in heard)
    return any(start in line and rest in (line.partition(start)[2] if start else line) for line in heard)


def holds(heard: str, place: Place) -> bool:
    """Whether a line of the buyer's has the words of this place on a topic."""
    said = (place.line.say, place.line.insist)
    return place.topic is not None and any(even(words) in heard for words in said if words)
