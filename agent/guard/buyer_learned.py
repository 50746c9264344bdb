"""How much a line sounds like coaching, learned from labelled lines: for wordings that no rule knows."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from pydantic import BaseModel, ConfigDict

from agent.language.sentence import sentences_of
from agent.ports import Embedder

EMBEDDED: Final = 6.0
WORDED: Final = 3.0
"""How much meaning and wording weigh before anything is learned."""

LONGEST_GRAM: Final = 3
MOST_PARTS: Final = 6
"""Sentences of a line that are read one by one, beside the whole."""

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?.!:,\"]")


class Learned(BaseModel):
    """What was fitted, for one embedder by name; a score from `gate` on counts as coaching."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    embedder: str
    gate: float
    bias: float
    meaning: tuple[float, ...]
    wording: dict[str, float]

    def score(self, embedder: Embedder, line: str) -> float:
        """Return how much a line sounds like coaching, as log-odds of its most telling part."""
        parts = parts_of(line)
        meaning = EMBEDDED * (embedder.embed(parts) @ np.asarray(self.meaning, dtype=np.float32))
        return max(float(near) + self._worded(part) + self.bias for near, part in zip(meaning, parts, strict=True))

    def _worded(self, part: str) -> float:
        found = grams(part) & self.wording.keys()
        return float(WORDED * sum(self.wording[gram] for gram in found) / np.sqrt(1 + len(found)))


@cache
def learned() -> Learned:
    """Return what was fitted, read once."""
    return Learned.model_validate(
        json.loads(files("agent.guard").joinpath("buyer_weights.json").read_text(encoding="utf-8"))
    )


def parts_of(line: str) -> Sequence[str]:
    """Return a line whole, and its sentences where it has several."""
    sentences = [sentence for sentence in sentences_of(line) if any(map(str.isalpha, sentence))]
    return (line, *(sentences[:MOST_PARTS] if len(sentences) > 1 else ()))


def grams(text: str) -> frozenset[str]:
    """Return the words of a text and what they stand beside, up to three in a row; all numbers are one."""
    tokens = ("#" if token.isdigit() else token for token in _TOKEN.findall(text.lower().replace("’", "'")))
    words = ["<", *tokens, ">"]
    spans = ((start, size) for size in range(1, LONGEST_GRAM + 1) for start in range(len(words) - size + 1))
    return frozenset(" ".join(words[start : start + size]) for start, size in spans)
