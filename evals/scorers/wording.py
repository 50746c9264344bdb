"""The words of a turn that carry something, and those of the rep they may come from."""

import re
from collections.abc import Iterable

from agent.guard.said import said
from agent.guard.stems import stem
from agent.language.vocabulary import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)?")
_GRAMMAR = word_set(
    """a about after again all also am an and any anything are as at away be been before being both but by can could
    did do does doing done down each for from get gets getting give gives go goes going got had has have having he her
    here hers him his how i if in into is it its just let like made make makes making me might mine more most much my
    no not now of off on one only or other our out over own put said say see she should so some something such take
    tell than that the their them then there these they thing things this those to too up us very want was way we
    well were what when where whether which while who whom whose why will with would yes yet you your yours yourself
    mine ours theirs     know think mean feel look looks come comes really still since exactly right
    i'm i've i'll i'd you're you've you'll you'd it's that's what's there's don't doesn't didn't isn't aren't wasn't
    can't couldn't won't wouldn't haven't hasn't he's she's they're we're let's"""
)
"""Words that say nothing by themselves: two turns that share no more than these share nothing."""


def is_grammar(word: str) -> bool:
    """Whether a word says nothing by itself."""
    return word.lower().replace("’", "'") in _GRAMMAR


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry a text's meaning, without their endings."""
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if len(word) > 1 and not is_grammar(word))


def rep_words(messages: Iterable[str]) -> frozenset[str]:
    """Return every form of every word in these messages of a rep, orders to the coach left out."""
    return said([f"rep: {message}" for message in messages]).keys


def rep_amounts(messages: Iterable[str]) -> frozenset[float]:
    """Return the numbers in these messages of a rep."""
    return said([f"rep: {message}" for message in messages]).amounts


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))
