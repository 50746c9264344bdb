"""Words that speak for a theme, counted."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from agent.domain.theme import Theme
from agent.language.pattern import Pattern
from prompts.themes import load_themes


def cues_in(sentences: Sequence[str]) -> NDArray[np.float64]:
    """Return how much the words speak for each theme, in the order of `Theme`: 0 for none, more for more cues.

    A cue counts once, however often it is said; one of several words says more than one of a single word.
    """
    said = "\n".join(sentences).lower().replace("’", "'")
    return np.array([_weight({hit.group() for hit in pattern.finditer(said)}) for pattern in _patterns()])


def _weight(hits: set[str]) -> float:
    return float(np.log1p(sum(1 + hit.count(" ") / 2 for hit in hits)))


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
