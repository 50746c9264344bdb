"""What a manager points to: a line by its place or by a word of it, "that" line, the whole plan, what comes first."""

import re
from typing import Final

from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.language.pattern import Pattern

_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERED: Final = Pattern(
    rf"\b({'|'.join(_PLACES)}|last|opening)(?: (one|line|question|sentence)\b| (?:feels|sounds|seems|is|bothers)\b)",
    re.IGNORECASE,
)
_NAMED: Final = Pattern(
    r"\b(?:the|that|this|my) ((?:[\w'’\"-]+ ){1,7}?)(?:one|line|question|sentence|version)\b", re.IGNORECASE
)
_ABOUT: Final = Pattern(
    r"\b(?:line|question|sentence|one) (?:about|on|with) ((?:the )?[\w'’-]+(?: [\w'’-]+)?)", re.IGNORECASE
)
_WORD: Final = Pattern(r"[\w’']{3,}|\d\w+")
_SMALL_WORDS: Final = """
the and one new old first second third other next same only last this that line question sentence mail version very
short long good best right wrong sounds feels
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_CHOOSING: Final = Pattern(
    r"\b(?:still (?:choosing|deciding|wondering|torn)|which (?:of (?:these|the|my|those)|one|first)|haven['’]t decided"
    r"|not decided|can['’]t decide|maybe softer|softer|sharper|not sure (?:which|if|whether|about))\b",
    re.IGNORECASE,
)
_OPENS_WITH: Final = Pattern(
    r"\b(?:open(?:ing)?|start|begin|lead|kick off)\b[^.?!\n]{0,40}\bwith\b|\bfirst (?:minute|question|sentence"
    r"|line|thing)\b"
    r"|\bopening (?:line|question|sentence)\b|\bask first\b",
    re.IGNORECASE,
)
_THAT: Final = Pattern(
    r"\b(?:it|that|this|the (?:line|question|sentence|mail|note|new version|version)|i (?:just )?wrote)\b",
    re.IGNORECASE,
)
_WHOLE: Final = Pattern(
    r"\b(?:mail|e-?mail|version|plan|draft|note|list|whole thing|order)\b[^.?!\n]*\?", re.IGNORECASE
)


def line_meant(said: str, plan: OneToOne) -> PlannedLine | None:
    """Return the line that a message points to by its place or by a word of it, the one named last; else None."""
    places = [(match.start(), line) for match in _NUMBERED.finditer(said) if (line := _at(match, plan))]
    phrases = [*_NAMED.finditer(said), *_ABOUT.finditer(said)]
    named = [(match.start(), line) for match in phrases if (line := _holding(match[1], plan))]
    return max((*places, *named), key=lambda one: one[0])[1] if places or named else None


def is_choosing(said: str) -> bool:
    """Whether a manager weighs words against each other."""
    return bool(_CHOOSING.search(said))


def opens_with(said: str) -> bool:
    """Whether a manager says which words come first."""
    return bool(_OPENS_WITH.search(said))


def means_whole(said: str) -> bool:
    """Whether a question is about a plan as a whole."""
    return bool(_WHOLE.search(said))


def points_back(said: str) -> bool:
    """Whether a message speaks of "it" or "that" line."""
    return bool(_THAT.search(said))


def _at(match: re.Match[str], plan: OneToOne) -> PlannedLine | None:
    """The line at a place; "the fourth question" counts questions alone, and a note's greeting counts for nothing."""
    word, kind = match[1].casefold(), (match[2] or "").casefold()
    lines = [line for line in plan.lines if kind != "question" or line.kind is Kind.ASKS]
    place = {"last": -1, "opening": 0}.get(word, _PLACES.index(word) if word in _PLACES else 0)
    return lines[place] if lines and place < len(lines) else None


def _holding(phrase: str, plan: OneToOne) -> PlannedLine | None:
    """The latest line with these words in it; none where they say too little or stand in none."""
    words = {word.casefold().strip("'’") for word in _WORD.findall(phrase)} - _SMALL
    if not words:
        return None
    scored = [
        (len(words & {word.casefold() for word in _WORD.findall(line.text)}), place)
        for place, line in enumerate(plan.every)
    ]
    best = max(scored, default=(0, 0))
    return plan.every[best[1]] if 2 * best[0] >= len(words) and best[0] else None
