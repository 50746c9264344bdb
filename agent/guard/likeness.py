"""How close texts come in meaning, by an embedder when there is one."""

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from agent.ports import Embedder

Vectors = NDArray[np.float32]
_KEPT = 50_000


class Likeness:
    """Compares texts by their vectors, each computed once; without an embedder nothing can be compared."""

    def __init__(self, embedder: Embedder | None) -> None:
        """Use this embedder, if any."""
        self._embedder = embedder
        self._vectors: dict[str, Vectors] = {}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The embedder's name; empty when there is none."""
        return self._embedder.name if self._embedder else ""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Return a unit vector a text, shape (len(texts), dimensions); no columns without an embedder."""
        if self._embedder is None or not texts:
            return np.zeros((len(texts), 0), dtype=np.float32)
        with self._lock:
            if len(self._vectors) > _KEPT:
                self._vectors.clear()
            missing = [text for text in dict.fromkeys(texts) if text not in self._vectors]
            if missing:
                self._vectors.update(zip(missing, self._embedder.embed(missing), strict=True))
            return np.stack([self._vectors[text] for text in texts])

    def closest(self, texts: Sequence[str], others: Sequence[str]) -> tuple[float, ...]:
        """Return for each text how close (0 to 1) the closest of the others comes; 0 when they cannot be compared."""
        if self._embedder is None or not texts or not others:
            return (0.0,) * len(texts)
        vectors = self.vectors([*texts, *others])
        best = (vectors[: len(texts)] @ vectors[len(texts) :].T).max(axis=1)
        return tuple(float(one) for one in np.clip(best, 0.0, 1.0))
