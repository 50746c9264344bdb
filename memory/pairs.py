"""Reads a turn beside the talk before it: MiniLM with some of its weights moved, both texts in one pass."""

import threading
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from memory.runtime import Array, Network, open_network, open_tokenizer
from memory.weights import checked, locate

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TALK_TOKENS, TURN_TOKENS = 170, 80
"""Tokens read of a talk, its last ones, and of a turn, its first; what the weights were fitted with."""
REMEMBERED = 2_048
"""Pairs whose reading is kept at hand: a turn is checked when it is drafted and again when it is judged."""


class _Moved(NamedTuple):
    """What differs from MiniLM: weights of the same names, and the layer on top that says how likely an answer is."""

    weights: Mapping[str, Array]
    head: Array
    bias: float


class Pair(NamedTuple):
    """A talk and a turn as one row of tokens; `kinds` are 1 where they belong to the turn."""

    tokens: list[int]
    kinds: list[int]


class _Ready(NamedTuple):
    """Everything loaded."""

    tokenizer: "Tokenizer"
    network: Network
    head: Array
    bias: float


class MiniLMPairs:
    """How much a turn, after a talk, looks like an answer (English); safe to share between threads.

    The weights were moved by `python -m evals.fitting.pairs`; docs/guard.md says on what and how well it reads.
    """

    name = "minilm-pairs/1"

    def __init__(self, folder: Path | None = None, *, threads: int = 1) -> None:
        """Take MiniLM's weights from this folder, or from the installed package; nothing is loaded yet."""
        self._folder = folder
        self._threads = threads
        self._lock = threading.Lock()
        self._ready: _Ready | None = None
        self._read_once = lru_cache(maxsize=REMEMBERED)(self._read)

    def read(self, talk: str, turn: str) -> float:
        """Return the log-odds that the turn gives an answer after this talk, not calibrated.

        Raises MemoryStoreError when MiniLM's weights are missing or not the ones they should be.
        """
        return self._read_once(talk, turn)

    def warm(self) -> None:
        """Load the weights now, so that the first turn does not wait for them."""
        self._load()

    def _read(self, talk: str, turn: str) -> float:
        tokenizer, network, head, bias = self._load()
        pair = as_pair(tokenizer, talk, turn)
        tokens, kinds = (np.array([row], dtype=np.int64) for row in pair)
        inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens), "token_type_ids": kinds}
        hidden = network.run(inputs)[0]
        of_turn = hidden[kinds[0] == 1]
        pooled = np.concatenate([hidden[0], of_turn.mean(axis=0), of_turn.max(axis=0)])
        return float(pooled @ head) + bias

    def _load(self) -> _Ready:
        with self._lock:
            if self._ready is None:
                weights = checked(self._folder or locate())
                moved = _moved(weights.model.with_name("model.onnx_data"))
                network = open_network(weights.model, self._threads, moved.weights)
                self._ready = _Ready(open_tokenizer(weights.tokenizer, None), network, moved.head, moved.bias)
            return self._ready


def as_pair(tokenizer: "Tokenizer", talk: str, turn: str) -> Pair:
    """Return how the reader sees a talk and a turn; its weights are fitted on pairs made here."""
    first, between = tokenizer.encode("").ids
    said = tokenizer.encode(talk, add_special_tokens=False).ids[-TALK_TOKENS:]
    judged = tokenizer.encode(turn, add_special_tokens=False).ids[:TURN_TOKENS]
    return Pair([first, *said, between, *judged, between], [0] * (len(said) + 2) + [1] * (len(judged) + 1))


def _moved(base: Path) -> _Moved:
    """Put the moved weights together: MiniLM's own matrices, each with a product of two thin ones added."""
    with as_file(files("memory").joinpath("pairs.npz")) as path, np.load(path, allow_pickle=False) as kept:
        arrays = {name: kept[name] for name in kept.files}
    own = np.memmap(base, dtype=np.float32, mode="r")
    return _Moved(dict(_weights(arrays, own)), arrays["head"].astype(np.float32), float(arrays["bias"]))


def _weights(arrays: Mapping[str, NDArray[Any]], own: Array) -> Iterator[tuple[str, Array]]:
    for key, array in arrays.items():
        sort, _, name = key.partition("/")
        if sort == "whole":
            yield name, array.astype(np.float32)
        elif sort == "left":
            left, right = array.astype(np.float32), arrays[f"right/{name}"].astype(np.float32)
            start = int(arrays[f"start/{name}"])
            shape = (left.shape[0], right.shape[1])
            yield name, np.ascontiguousarray(own[start : start + shape[0] * shape[1]].reshape(shape) + left @ right)
