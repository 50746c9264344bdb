"""The theme that sentences are about: words that speak for it, and nearness in meaning, added up."""

from collections.abc import Sequence

import numpy as np

from agent.domain.frozen import Frozen
from agent.domain.theme import Theme
from agent.ports import Embedder
from agent.steps.theme.cues import cues_in
from agent.steps.theme.learned import learned

FEWEST_WORDS = 6
"""Words below which nothing can be told."""
CUES = 0.15
"""What the words of a theme add to what is near it in meaning."""
FITS = 0.16
"""The score from which on a theme fits; both were chosen on the development sessions of evals/data/themes."""


class Found(Frozen):
    """The theme that fits best, None where none fits well; `score` runs from 0 to about 1."""

    theme: Theme | None
    score: float


NOTHING = Found(theme=None, score=0.0)


def found_in(sentences: Sequence[str], embedder: Embedder) -> Found:
    """Return which theme these sentences of a rep are about. Raises MemoryStoreError without the embedder's weights."""
    if sum(len(sentence.split()) for sentence in sentences) < FEWEST_WORDS:
        return NOTHING
    near = learned(embedder.name).shares(embedder.embed(list(sentences))).mean(axis=0)
    themes, none = near[:-1] + CUES * cues_in(sentences), near[-1]
    best = int(np.argmax(themes))
    score = float(themes[best])
    return Found(theme=tuple(Theme)[best] if score >= max(FITS, none) else None, score=max(score, 0.0))
