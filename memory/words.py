"""Words of a text as full-text search counts them: without the empty ones, and reduced to their stem."""

import re
import unicodedata
from functools import lru_cache

_EMPTY = """
    a about after all am an and any are as at be because been before being both but by can could did do does
    doing done down during each either ever every few for from further get gets getting got had has have having he
    her hers here him his how i if in into is it its itself just kind ll many may me might mine more most much
    must my myself no nor not of off on once only or other our ours out over own re really s same shall she should
    so some such t than that the their theirs them then there these they this those through to too type under until
    up us ve very was we were what when where which while who whom whose why will with would you your yours
    yourself d m didn doesn don isn wasn aren weren hasn haven hadn won wouldn couldn shouldn ain
    """
EMPTY = frozenset(_EMPTY.split())
"""Words that say how something is asked, not what about."""

SHORTEST_STEM = 3
LONGEST_WORD = 64
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""))
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def terms(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning, in order and with repetitions."""
    plain = _POSSESSIVE.sub("", unicodedata.normalize("NFKC", text).casefold())
    plain = _THOUSANDS.sub("", plain)
    return tuple(stem(word[:LONGEST_WORD]) for word in _WORD.findall(plain) if word not in EMPTY)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of an English word share ("calls", "called", "calling"); crude and quick.

    Two words may end up with one stem. For finding that is better than two stems for one word.
    """
    if len(word) <= SHORTEST_STEM or not word.isalpha():
        return word
    return _same_last_letter(_without_ending(word))


def _without_ending(word: str) -> str:
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word if word.endswith("ss") else word.removesuffix(ending) + instead
    return word


def _same_last_letter(word: str) -> str:
    """Bring "plann" and "plan", "decid" and "decide", "study" and "studi" together."""
    if len(word) > SHORTEST_STEM + 1 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if len(word) > SHORTEST_STEM and word.endswith("e"):
        word = word[:-1]
    return f"{word[:-1]}i" if len(word) > SHORTEST_STEM and word.endswith("y") else word
