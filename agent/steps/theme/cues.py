"""Words that speak for a theme, counted."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from agent.domain.theme import Theme
from agent.language.pattern import Pattern
from prompts.themes import load_themes

APART = Pattern(
    r"(?<!\w)(?:my (?:own )?(?:manager|boss|supervisor|superior|director|team ?lead(?:er)?|head of \w+|regional \w+|"
    r"sales director|vp|ceo|employer|salary|pay|commission|bonus|career|appraisal|review|colleagues?|mother|father|"
    r"wife|husband|girlfriend|boyfriend|daughter|son|back|health)|pay rise|a rise|promot\w+|job offer|new job|"
    r"leav(?:e|ing) sales|resign\w*|home office|one-to-one|one on one|micromanag\w*|weddings?)(?!\w)"
)
"""Words for what is on no list: a rep's own manager and colleagues, pay, career, home."""


def cues_in(sentences: Sequence[str], weights: Sequence[float]) -> NDArray[np.float64]:
    """Return how much the words speak for each theme, in the order of `Theme`, and last for none of them.

    It is 0 for nothing, more for more cues. A cue counts once, however often it is said, with the weight of the first
    sentence it is in; one of several words says more than one of a single word.
    """
    said = [sentence.lower().replace("’", "'") for sentence in sentences]
    return np.array([_weight(pattern, said, weights) for pattern in (*_patterns(), APART)])


def _weight(pattern: Pattern, said: Sequence[str], weights: Sequence[float]) -> float:
    hits: dict[str, float] = {}
    for sentence, weight in zip(said, weights, strict=True):
        for hit in pattern.finditer(sentence):
            hits.setdefault(hit.group(), weight)
    return float(np.log1p(sum(weight * (1 + hit.count(" ") / 2) for hit, weight in hits.items())))


@cache
def _patterns() -> tuple[Pattern, ...]:
    themes = load_themes()
    return tuple(_pattern(themes[theme].cues) for theme in Theme)


def _pattern(cues: Sequence[str]) -> Pattern:
    longest_first = sorted(cues, key=len, reverse=True)
    return Pattern(r"(?<!\w)(?:" + "|".join(_cue(cue) for cue in longest_first) + ")")


def _cue(cue: str) -> str:
    stem = re.escape(cue.rstrip("*")).replace(r"\ ", r"\s+").replace("'", "'?")
    return stem + (r"\w*" if cue.endswith("*") else r"(?!\w)")
