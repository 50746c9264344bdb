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
CUES = 0.1
"""What the words of a theme add to what is near it in meaning."""
FITS = 0.12
"""The score from which on a theme fits."""
OPENING, OPENING_WEIGHT = 2, 2.0
"""How many sentences say what a rep came for, and how much more they weigh than the others.

All of these figures were chosen on the development sessions of evals/data/themes.
"""


class Found(Frozen):
    """The theme that fits best, None where none fits well; `score` runs from 0 to about 1."""

    theme: Theme | None
    score: float


NOTHING = Found(theme=None, score=0.0)


def found_in(sentences: Sequence[str], embedder: Embedder) -> Found:
    """Return which theme these sentences of a rep are about. Raises MemoryStoreError without the embedder's weights."""
    if sum(len(sentence.split()) for sentence in sentences) < FEWEST_WORDS:
        return NOTHING
    weights = [OPENING_WEIGHT if place < OPENING else 1.0 for place in range(len(sentences))]
    near = np.average(learned(embedder.name).shares(embedder.embed(list(sentences))), axis=0, weights=weights)
    *themes, none = near + CUES * cues_in(sentences, weights)
    best = int(np.argmax(themes))
    score = float(themes[best])
    return Found(theme=tuple(Theme)[best] if score >= max(FITS, none) else None, score=score)
