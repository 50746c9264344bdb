"""How likely a turn is to give an answer, weighed from its ideas."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from agent.guard.ideas import Idea
from agent.guard.likeness import Vectors

WORDS_ALONE = ""
"""The name of the weights for judging without an embedder."""
UNREAD = ""
"""The name of the scale for judging without a reader of turn and talk."""

_SURE = 1e-6


class Scale(NamedTuple):
    """How the evidence of ideas and a reading become one calibrated score, and where gate and verdict turn."""

    ideas: float
    reading: float
    offset: float
    gate: float
    verdict: float

    def score(self, chance: float, reading: float) -> float:
        """Return the probability of an answer, from that of the ideas alone and the log-odds of a reading."""
        odds = self.ideas * log_odds(chance) + self.reading * reading + self.offset
        return float(1 / (1 + np.exp(-odds)))


class Weights(NamedTuple):
    """What was learned from labelled turns; see docs/guard.md for how. `scales` go by the reader's name."""

    features: Mapping[str, float]
    meaning: Mapping[str, Vectors]
    bias: float
    scales: Mapping[str, Scale]


class Weighed(NamedTuple):
    """The chance that one of a turn's ideas is an answer, and the evidence that each of them adds (0 or more)."""

    chance: float
    evidence: tuple[tuple[Idea, float], ...]


@cache
def weights() -> dict[str, Weights]:
    """Return the fitted weights by the name of the embedder that they are for."""
    read = json.loads(files("agent.guard").joinpath("weights.json").read_text(encoding="utf-8"))
    return {name: _weights(fitted) for name, fitted in read["models"].items()}


def weigh(found: Iterable[Idea], fitted: Weights) -> Weighed:
    """Return how likely one of these ideas is an answer: a turn is harmless only if none of them is."""
    evidence = tuple((idea, float(np.logaddexp(0.0, _logit(idea, fitted)))) for idea in found)
    return Weighed(float(-np.expm1(-sum(amount for _, amount in evidence))), evidence)


def log_odds(chance: float) -> float:
    """Return the log-odds of a chance, which is never taken to be quite certain."""
    kept = min(max(chance, _SURE), 1 - _SURE)
    return float(np.log(kept / (1 - kept)))


def _logit(idea: Idea, fitted: Weights) -> float:
    told = sum(fitted.features.get(name, 0.0) * value for name, value in idea.features.items())
    meant = sum(
        float(idea.meaning[block] @ vector) for block, vector in fitted.meaning.items() if block in idea.meaning
    )
    return told + meant - fitted.bias


def _weights(fitted: dict[str, Any]) -> Weights:
    meaning = {block: np.array(vector, dtype=np.float32) for block, vector in fitted["meaning"].items()}
    scales = {name: Scale(**scale) for name, scale in fitted["scales"].items()}
    return Weights(fitted["features"], meaning, fitted["bias"], scales)
