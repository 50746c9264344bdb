"""The local embedder: MiniLM, one thread a text, nothing loaded before the first one."""

import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from memory.runtime import Network, open_network, open_tokenizer
from memory.weights import checked, locate

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

LONGEST_TOKENS = 256
LONGEST_CHARACTERS = 8_000
"""Characters read of a text; far more than 256 tokens of anything written for people."""
BATCH = 32
A_FILE = 128
"""From this many texts on nobody waits for a turn: several cores are used, up to `MOST_CORES`."""
MOST_CORES = 4
REMEMBERED = 1_024
"""Texts whose vectors are kept at hand: a turn asks for the same utterance several times."""

Vectors = NDArray[np.float32]


class _Ready(NamedTuple):
    """Everything loaded."""

    tokenizer: "Tokenizer"
    network: Network


class MiniLM:
    """all-MiniLM-L6-v2 (English, 384 dimensions, unit vectors); safe to share between threads."""

    name = "all-MiniLM-L6-v2/fp32"
    dimensions = 384

    def __init__(self, folder: Path | None = None, *, threads: int = 1) -> None:
        """Take the weights from this folder, or from the installed package; nothing is loaded yet."""
        self._folder = folder
        self._threads = threads
        self._lock = threading.Lock()
        self._ready: _Ready | None = None
        self._single = lru_cache(maxsize=REMEMBERED)(self._embed_one)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text, shape (len(texts), 384); of a long text the first 256 tokens count.

        Raises MemoryStoreError when the weights are missing or not the ones they should be.
        """
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        if len(texts) == 1:
            return self._single(texts[0])[np.newaxis].copy()
        return self._embed_many(texts)

    def warm(self) -> None:
        """Load the weights now, so that the first text does not wait for them."""
        self._load()

    def _embed_one(self, text: str) -> Vectors:
        vector: Vectors = self._embed_many([text])[0]
        return vector

    def _embed_many(self, texts: Sequence[str]) -> Vectors:
        tokenizer, network = self._load()
        encodings = tokenizer.encode_batch([text[:LONGEST_CHARACTERS] for text in texts])
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        batches = list(_batches(encodings))
        ids = ([encodings[row].ids for row in rows] for rows in batches)
        for rows, found in zip(batches, _run_all(network, ids, len(texts)), strict=True):
            vectors[rows] = found
        return vectors

    def _load(self) -> _Ready:
        with self._lock:
            if self._ready is None:
                weights = checked(self._folder or locate())
                network = open_network(weights.model, self._threads)
                self._ready = _Ready(open_tokenizer(weights.tokenizer, LONGEST_TOKENS), network)
            return self._ready


def _run_all(network: Network, ids: Iterable[list[list[int]]], texts: int) -> Iterable[Vectors]:
    """Run the batches: one after the other for a turn, on a few cores for a file."""
    if texts < A_FILE:
        return (_run(network, one) for one in ids)
    with ThreadPoolExecutor(min(MOST_CORES, os.cpu_count() or 1)) as pool:
        return list(pool.map(partial(_run, network), ids))


def _run(network: Network, ids: list[list[int]]) -> Vectors:
    tokens = np.array(ids, dtype=np.int64)
    inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens), "token_type_ids": np.zeros_like(tokens)}
    pooled = network.run(inputs).mean(axis=1)
    unit: Vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return unit


def _batches(encodings: Sequence["Encoding"]) -> Iterator[list[int]]:
    """Yield rows of equal length together: no padding, so a text's vector does not depend on its neighbours."""
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for row, encoding in enumerate(encodings):
        by_length[len(encoding.ids)].append(row)
    for rows in by_length.values():
        yield from (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))
