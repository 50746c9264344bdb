"""Whether two deeds in the rep's words are about the same things."""

import re
from typing import Final

from agent.language.vocabulary import word_set

_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = word_set(
    """
a about after afternoon again all also an and any are as ask asking at be been before belongs but by call
calling can do doing done email evening find for friday from get give go going had has have he her him his how i
if in into is it its just let list look mail make me meet mine monday more morning my no noon not of on one only
or our out part put rather ring saturday say see send sending she so some something still sunday take talk tell
than that the their them then there they thing things this thursday time to today together tomorrow tonight
tuesday two up us was we wednesday week what when where which who will with write writing you your
"""
)
"""Words that many deeds share: small ones, times, and what one does with anybody."""


def shared_words(one: str, other: str) -> frozenset[str]:
    """Return the words that tell what both are about, crudely stemmed."""
    return _telling(one) & _telling(other)


def is_named(thing: str, text: str) -> bool:
    """Return whether the last word of a thing stands in a text, even one that many deeds share ("the call")."""
    words = _WORD.findall(thing.lower())
    return bool(words) and _stem(words[-1]) in {_stem(word) for word in _WORD.findall(text.lower())}


def _telling(text: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(text.lower()) if word not in _EMPTY)
    return frozenset(_stem(word) for word in words if len(word) > 1)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
