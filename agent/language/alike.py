"""Whether two deeds in the rep's words are about the same things."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = frozenset(
    """
a about after again all also an and any are as at ask asking be been before belongs but by call calling can do doing
done email find for from get give go going had has have he her him his how i if in into is it its just let list look
mail make me meet mine more my no not of on one only or our out part put rather ring say see send sending she so some
something still take talk tell than that the their them then there they thing things this time to together today tomorrow
tonight two up us was we week what when where which who will with write writing you your monday tuesday wednesday thursday
friday saturday sunday morning afternoon evening noon
""".split()
)
"""Words that many deeds share: small ones, times, and what one does with anybody."""


def shared_words(one: str, other: str) -> frozenset[str]:
    """Return the words that tell what both are about, crudely stemmed."""
    return _telling(one) & _telling(other)


def _telling(text: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(text.lower()) if word not in _EMPTY)
    return frozenset(_stem(word) for word in words if len(word) > 1)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
