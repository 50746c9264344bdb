"""Where the ideas of a turn come from: each word of content, and whether the rep brought it."""

from enum import StrEnum
from typing import NamedTuple

from agent.guard.likeness import Likeness
from agent.guard.numbers import amounts
from agent.guard.said import Said
from agent.guard.stems import is_generic, is_light, keys
from agent.language.parse import Parsed, Word

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X"})
_FREE_AMOUNTS = frozenset({0.0, 1.0, 2.0, 10.0})


class Origin(StrEnum):
    """Where a word of a turn comes from."""

    REP = "rep"
    NEW = "new"
    LIGHT = "light"
    GENERIC = "generic"
    GRAMMAR = "grammar"


class Unit(NamedTuple):
    """A word of the turn, where it comes from, and how close the rep came to it (0 to 1)."""

    word: Word
    origin: Origin
    support: float


def trace(parsed: Parsed, heard: Said, likeness: Likeness) -> tuple[Unit, ...]:
    """Return every word of a turn with its origin in what the rep said."""
    return tuple(_unit(parsed, word, heard, likeness) for word in parsed.words if word.text[0].isalnum())


def _unit(parsed: Parsed, word: Word, heard: Said, likeness: Likeness) -> Unit:
    if word.pos not in _CONTENT or word.tag in {"WP", "WRB", "WDT", "MD"}:
        return Unit(word, Origin.GRAMMAR, 1.0)
    if numbers := amounts(word.text):
        known = numbers <= heard.amounts | _FREE_AMOUNTS or word.text.lower() in heard.keys
        return Unit(word, Origin.REP if known else Origin.NEW, float(known))
    if keys(word.text, word.lemma) & heard.keys or _joined(parsed, word) & heard.keys:
        return Unit(word, Origin.REP, 1.0)
    support = likeness.nearest(word, heard)
    if is_generic(word.text, word.lemma):
        return Unit(word, Origin.GENERIC, support)
    if is_light(word.lemma):
        return Unit(word, Origin.LIGHT, support)
    return Unit(word, Origin.REP if support >= 1.0 else Origin.NEW, support)


def _joined(parsed: Parsed, word: Word) -> frozenset[str]:
    """The word joined to its neighbours, across a hyphen too: roll-out as rollout."""
    after = [other for other in parsed.words[word.index + 1 : word.index + 3] if other.text != "-"][:1]
    before = [other for other in parsed.words[max(0, word.index - 2) : word.index] if other.text != "-"][-1:]
    joined = [keys(word.text + other.text) for other in after] + [keys(other.text + word.text) for other in before]
    return frozenset().union(*joined)
