"""Words and vectors that can be found again on the disk, if they are there."""

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CANARY = "canary"
_CANARY = re.compile(rf"{CANARY}\d+x\d+".encode())
_MARK_BITS = 64


class Marked:
    """An embedder whose vectors are found byte by byte: 64 numbers of 1/8 each, so that no store rounds them.

    A text means the canary in it; so does the canary in rot13, which shares no word with it.
    """

    name = "marked"
    dimensions = 384

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, another one for every text."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            means = _CANARY.search(text.encode()) or _CANARY.search(codecs.encode(text, "rot13").encode())
            digest = hashlib.sha256(means[0] if means else text.encode()).digest()
            bits = np.unpackbits(np.frombuffer(digest[: _MARK_BITS // 8], dtype=np.uint8))
            vectors[row, :_MARK_BITS] = np.where(bits, 0.125, -0.125)
        return vectors


def in_other_words(word: str) -> str:
    """Return a text that means this canary and does not hold it: found by meaning, or not at all."""
    return codecs.encode(word, "rot13")


def canary(number: int, count: int) -> str:
    """Return a word that nobody else says."""
    return f"{CANARY}{number}x{count}"


def saying(word: str) -> str:
    """Return a text around this word."""
    return f"The deal with {word} hinges on Dana, and nobody from finance knows yet."


def words_in(contents: Iterable[bytes]) -> frozenset[str]:
    """Return all such words that stand in any of these."""
    return frozenset(word.decode() for content in contents for word in _CANARY.findall(content))


def words_on_disk(home: Path) -> frozenset[str]:
    """Return all such words in any file below this folder."""
    return words_in(_contents(home))


def vectors_on_disk(home: Path, texts: Iterable[str]) -> int:
    """Return how many of these texts have their vector in any file below this folder."""
    marks = [vector[:_MARK_BITS].astype("<f4").tobytes() for text in texts for vector in Marked().embed([text])]
    contents = list(_contents(home))
    return sum(1 for mark in marks if any(mark in content for content in contents))


def texts_on_disk(home: Path, texts: Iterable[str]) -> int:
    """Return how many of these texts stand in any file below this folder."""
    contents = list(_contents(home))
    return sum(1 for text in texts if any(text.encode() in content for content in contents))


def _contents(home: Path) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())
