"""The words of a text and its pairs of words, weighed: what names a theme, beside what is near it in meaning."""

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from agent.language.pattern import Pattern

_WORD = Pattern(r"\b\w\w+\b")


def words_of(text: str) -> Counter[str]:
    """Return how often each word of two letters and more, and each pair of neighbours, stands in a text, lower case."""
    words = [match.group() for match in _WORD.finditer(text.lower().replace("’", "'"))]
    return Counter((*words, *(" ".join(pair) for pair in zip(words, words[1:], strict=False))))


def weighed(texts: Iterable[str], places: Mapping[str, int], rarity: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a row of length 1 for each text: its known words, each by 1 + log of its count times its `rarity`.

    `places` says where in the row a word stands. The row of a text without known words is all 0.
    """
    rows = []
    for text in texts:
        row = np.zeros(len(places))
        for word, count in words_of(text).items():
            if (place := places.get(word)) is not None:
                row[place] = (1.0 + np.log(count)) * rarity[place]
        rows.append(row / (np.linalg.norm(row) or 1.0))
    return np.array(rows)
