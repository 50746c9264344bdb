"""How close words come in meaning, by an embedder when there is one."""

import threading
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from agent.guard.said import Said
from agent.guard.stems import is_generic
from agent.language.parse import Word
from agent.ports import Embedder

_KEPT = 50_000
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


class Likeness:
    """Compares words and texts; without an embedder nothing is close to anything but itself."""

    def __init__(self, embedder: Embedder | None) -> None:
        """Use this embedder, if any; every vector is computed once."""
        self._embedder = embedder
        self._vectors: dict[str, NDArray[np.float32]] = {}
        self._lock = threading.Lock()

    def nearest(self, word: Word, heard: Said) -> float:
        """Return how close (0 to 1) the rep's closest word of content comes to this one."""
        others = sorted({other.lemma for line in heard.lines for other in line.parsed.words if other.pos in _CONTENT})
        others = [other for other in others if not is_generic(other)]
        if self._embedder is None or not others:
            return 0.0
        vectors = self.vectors([word.lemma, *others])
        return float(np.clip((vectors[1:] @ vectors[0]).max(), 0.0, 0.999))

    def closest(self, text: str, others: Iterable[str]) -> float:
        """Return how close (0 to 1) the closest of these texts comes to a text."""
        others = list(others)
        if self._embedder is None or not others:
            return 0.0
        vectors = self.vectors([text, *others])
        return float(np.clip((vectors[1:] @ vectors[0]).max(), 0.0, 1.0))

    def vectors(self, texts: list[str]) -> NDArray[np.float32]:
        """Return a unit vector for each text."""
        with self._lock:
            missing = [text for text in dict.fromkeys(texts) if text not in self._vectors]
            if len(self._vectors) + len(missing) > _KEPT:
                self._vectors.clear()
                missing = list(dict.fromkeys(texts))
            if missing and self._embedder is not None:
                self._vectors.update(zip(missing, self._embedder.embed(missing), strict=True))
            return np.stack([self._vectors[text] for text in texts])
