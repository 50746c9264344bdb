"""The theme that sentences are about, by their words and their meaning."""

from collections.abc import Sequence

import numpy as np

from agent.domain.frozen import Frozen
from agent.domain.theme import Theme
from agent.ports import Embedder
from agent.steps.theme.learned import learned

FEWEST_WORDS = 6
"""Words below which nothing can be told."""
FITS = 0.2
"""The score from which on a theme fits; chosen on the training sessions with one author left out at a time."""


class Found(Frozen):
    """The theme that fits best, None where none fits well; `score` runs from 0 to about 1."""

    theme: Theme | None
    score: float


NOTHING = Found(theme=None, score=0.0)


def found_in(sentences: Sequence[str], embedder: Embedder) -> Found:
    """Return which theme these sentences of a rep are about. Raises MemoryStoreError without the embedder's weights."""
    if sum(len(sentence.split()) for sentence in sentences) < FEWEST_WORDS:
        return NOTHING
    *themes, none = learned(embedder.name).scores(sentences, embedder.embed(list(sentences)))
    best = int(np.argmax(themes))
    score = float(themes[best])
    return Found(theme=tuple(Theme)[best] if score >= max(FITS, none) else None, score=score)
