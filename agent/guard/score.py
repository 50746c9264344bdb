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

_SURE = 1e-6


class Weights(NamedTuple):
    """What was learned from labelled turns; see docs/guard.md for how."""

    features: Mapping[str, float]
    meaning: Mapping[str, Vectors]
    bias: float
    slope: float
    offset: float
    gate: float
    verdict: float


class Weighed(NamedTuple):
    """The calibrated probability of a turn, and the evidence that each of its ideas adds (0 or more)."""

    score: float
    evidence: tuple[tuple[Idea, float], ...]


@cache
def weights() -> dict[str, Weights]:
    """Return the fitted weights by the name of the embedder that they are for."""
    read = json.loads(files("agent.guard").joinpath("weights.json").read_text(encoding="utf-8"))
    return {name: _weights(fitted) for name, fitted in read["models"].items()}


def weigh(found: Iterable[Idea], fitted: Weights) -> Weighed:
    """Return how likely a turn with these ideas gives an answer: it does not only if none of them does."""
    evidence = tuple((idea, float(np.logaddexp(0.0, _logit(idea, fitted)))) for idea in found)
    chance = float(np.clip(-np.expm1(-sum(amount for _, amount in evidence)), _SURE, 1 - _SURE))
    odds = fitted.slope * np.log(chance / (1 - chance)) + fitted.offset
    return Weighed(float(1 / (1 + np.exp(-odds))), evidence)


def _logit(idea: Idea, fitted: Weights) -> float:
    told = sum(fitted.features.get(name, 0.0) * value for name, value in idea.features.items())
    meant = sum(
        float(idea.meaning[block] @ vector) for block, vector in fitted.meaning.items() if block in idea.meaning
    )
    return told + meant - fitted.bias


def _weights(fitted: dict[str, Any]) -> Weights:
    meaning = {block: np.array(vector, dtype=np.float32) for block, vector in fitted["meaning"].items()}
    numbers = (fitted[name] for name in ("bias", "slope", "offset", "gate", "verdict"))
    return Weights(fitted["features"], meaning, *numbers)
