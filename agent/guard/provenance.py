"""Where the ideas of a turn come from: each word of content, and whether the rep brought it."""

from enum import StrEnum
from typing import NamedTuple

from agent.guard.likeness import Likeness
from agent.guard.numbers import FREE_AMOUNTS, amounts, is_amount
from agent.guard.said import Said
from agent.guard.stems import is_generic, is_group, is_light, keys
from agent.language.parse import Parsed, Word

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X"})


class Origin(StrEnum):
    """Where a word of a turn comes from: the rep, a word of theirs near in meaning, or (the last three) the coach."""

    REP = "rep"
    NEAR = "near"
    NEW = "new"
    LIGHT = "light"
    GENERIC = "generic"
    GRAMMAR = "grammar"


class Unit(NamedTuple):
    """A word of the turn, where it comes from, and how close the rep came to it (0 to 1)."""

    word: Word
    origin: Origin
    support: float

    @property
    def is_own(self) -> bool:
        """Whether the coach brought the word."""
        return self.origin in {Origin.NEW, Origin.LIGHT, Origin.GENERIC}

    @property
    def is_brought(self) -> bool:
        """Whether the rep brought the word, or one near it in meaning."""
        return self.origin in {Origin.REP, Origin.NEAR}


def trace(parsed: Parsed, heard: Said, likeness: Likeness) -> tuple[Unit, ...]:
    """Return every word of a turn with its origin in what the rep said."""
    units = [(word, _origin(parsed, word, heard)) for word in parsed.words if word.text[0].isalnum()]
    own = list(
        dict.fromkeys(word.lemma for word, origin in units if origin not in {Origin.REP, Origin.NEAR, Origin.GRAMMAR})
    )
    near = dict(zip(own, likeness.closest(own, heard.lemmas), strict=True))
    return tuple(Unit(word, origin, near.get(word.lemma, 1.0)) for word, origin in units)


def _origin(parsed: Parsed, word: Word, heard: Said) -> Origin:
    if word.pos not in _CONTENT or word.tag in {"WP", "WRB", "WDT", "MD"}:
        return Origin.GRAMMAR
    if is_amount(word.text):
        return Origin.REP if word.text.lower() in heard.keys or _is_known(parsed, word, heard) else Origin.NEW
    if met := (keys(word.text, word.lemma) | _joined(parsed, word)) & heard.keys:
        return Origin.NEAR if all(is_group(form) for form in met) else Origin.REP
    if is_generic(word.text, word.lemma):
        return Origin.GENERIC
    return Origin.LIGHT if is_light(word.lemma) else Origin.NEW


def _is_known(parsed: Parsed, word: Word, heard: Said) -> bool:
    """Whether the rep named the amount that this word is part of, "-" and "thousand" included."""
    start, end = word.index, word.index
    while start and _counts(parsed.words[start - 1]):
        start -= 1
    while end + 1 < len(parsed.words) and _counts(parsed.words[end + 1]):
        end += 1
    whole = parsed.span(parsed.words[start : end + 1])
    return (
        amounts(whole) <= heard.amounts | FREE_AMOUNTS
        or amounts(word.text) <= heard.amounts
        and bool(amounts(word.text))
    )


def _counts(word: Word) -> bool:
    return word.text == "-" or is_amount(word.text)


def _joined(parsed: Parsed, word: Word) -> frozenset[str]:
    """The word joined to its neighbours, across a hyphen too: roll-out as rollout."""
    after = [other for other in parsed.words[word.index + 1 : word.index + 3] if other.text != "-"][:1]
    before = [other for other in parsed.words[max(0, word.index - 2) : word.index] if other.text != "-"][-1:]
    joined = [keys(word.text + other.text) for other in after] + [keys(other.text + word.text) for other in before]
    return frozenset().union(*joined)
