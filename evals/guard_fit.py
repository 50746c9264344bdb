"""Fits the weights of the guard's score: `python -m evals.guard_fit` writes agent/guard/weights.json."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from agent.guard.ideas import Idea
from agent.guard.likeness import Likeness
from evals.guard_table import OWN, SCALE, Columns, Numbers, Row, Table, columns, observed, own, read, table

DATA = Path(__file__).parent / "data" / "guard"
WEIGHTS = Path(__file__).parent.parent / "agent" / "guard" / "weights.json"
BLOCKS = ("masked", "word")
LEAST = 4
RIDGE = 10.0
BIAS = 1.0
STEPS = 250
FOLDS = 3
CAUGHT = 0.96
"""The share of answers that the gate is set to catch by its score, on turns that are harder than most; certain tellings
and faults of form come on top."""


OWN_WEIGHT = 0.3
"""How much one of the coach's own sentences counts beside a labelled turn: there are many, and they are easy."""
VERDICT = 0.45
"""Where the verdict turns: F1 is flat from 0.35 to 0.5 (docs/guard.md), false alarms are not."""


class Fitted(NamedTuple):
    """Weights of the features and of the meaning, in the order of their columns."""

    columns: Columns
    sparse: Numbers
    dense: Numbers


def fit(turns: Sequence[Sequence[Idea]], rows: Sequence[Row]) -> Fitted:
    """Return weights under which a turn gives an answer unless none of its ideas does (noisy or), by Adam."""
    wanted = columns(turns, BLOCKS, least=LEAST)
    data, count = table(turns, wanted), len(wanted.names)
    labels, counts = _labels(rows), np.array([OWN_WEIGHT if row.kind == OWN else 1.0 for row in rows])
    found = np.zeros(count + data.dense.shape[1])
    mean, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, STEPS + 1):
        gradient = _gradient(data, found, count, labels, counts) + RIDGE * found
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        rate = 0.05 if step < STEPS * 0.6 else 0.01
        found -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return Fitted(wanted, found[:count], found[count:])


def chances(turns: Sequence[Sequence[Idea]], fitted: Fitted) -> Numbers:
    """Return the uncalibrated probability of each turn."""
    data = table(turns, fitted.columns)
    total = _evidence(data, _logits(data, fitted.sparse, fitted.dense))
    return np.clip(-np.expm1(-total), 1e-6, 1 - 1e-6)


def out_of_fold(turns: Sequence[Sequence[Idea]], rows: Sequence[Row]) -> Numbers:
    """Return the probability of each turn by weights fitted without its family."""
    families = {family: number % FOLDS for number, family in enumerate(sorted({row.family for row in rows}))}
    folds = np.array([families[row.family] for row in rows])
    found = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        fitted = fit([turns[int(index)] for index in inside], [rows[int(index)] for index in inside])
        found[outside] = chances([turns[int(index)] for index in outside], fitted)
    return found


def calibrated(found: Numbers, labels: Numbers) -> tuple[float, float]:
    """Return the slope and offset of the log-odds that make probabilities fit the labels (Platt)."""
    odds = np.log(found / (1 - found))
    design = np.stack([odds, np.ones_like(odds)], axis=1)
    answer = np.zeros(2)
    for _ in range(50):
        guess = 1 / (1 + np.exp(-design @ answer))
        curve = (design * (guess * (1 - guess))[:, None]).T @ design + 1e-6 * np.eye(2)
        answer -= np.linalg.solve(curve, design.T @ (guess - labels))
    return float(answer[0]), float(answer[1])


def model(rows: Sequence[Row], likeness: Likeness) -> dict[str, Any]:
    """Return what weights.json holds for one embedder."""
    everything = [*rows, *own(rows)]
    turns = observed(everything, likeness)
    found, labels = out_of_fold(turns, everything)[: len(rows)], _labels(rows)
    slope, offset = calibrated(found, labels)
    scores = 1 / (1 + np.exp(-(slope * np.log(found / (1 - found)) + offset)))
    gate = float(np.quantile(scores[labels == 1], 1 - CAUGHT))
    fitted = fit(turns, everything)
    size = fitted.columns.size
    vectors = {
        block: [round(float(one) * SCALE, 5) for one in fitted.dense[place * size : (place + 1) * size]]
        for place, block in enumerate(fitted.columns.blocks)
    }
    named = zip(fitted.columns.names, fitted.sparse, strict=True)
    features = {name: round(float(weight), 4) for name, weight in named if abs(weight) >= 5e-4}
    numbers = {"bias": BIAS, "slope": slope, "offset": offset, "gate": gate, "verdict": VERDICT}
    return {**{name: round(value, 4) for name, value in numbers.items()}, "meaning": vectors, "features": features}


def main() -> None:
    """Fit on the train and dev splits, with the local embedder and with words alone, and write the weights."""
    from agent.bootstrap import embedder

    rows = [row for split in ("train", "dev") for row in read(DATA / f"turns.{split}.jsonl")]
    models = {likeness.name: model(rows, likeness) for likeness in (Likeness(embedder()), Likeness(None))}
    WEIGHTS.write_text(json.dumps({"version": 1, "models": models}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _labels(rows: Sequence[Row]) -> Numbers:
    return np.array([float(row.gives_answer) for row in rows])


def _gradient(data: Table, found: Numbers, count: int, labels: Numbers, counts: Numbers) -> Numbers:
    logits = _logits(data, found[:count], found[count:])
    total = np.maximum(_evidence(data, logits), 1e-6)
    of_turn = counts * np.where(labels == 1, -np.exp(-total) / -np.expm1(-total), 1.0)
    slope = of_turn[data.turn] / (1 + np.exp(-logits))
    sparse = np.bincount(data.columns, data.values * slope[data.rows], minlength=count)
    return np.concatenate([sparse, data.dense.T @ slope.astype(np.float32)])


def _logits(data: Table, sparse: Numbers, dense: Numbers) -> Numbers:
    told = np.bincount(data.rows, data.values * sparse[data.columns], minlength=len(data.turn))
    return (told + data.dense @ dense.astype(np.float32) - BIAS).astype(np.float64)


def _evidence(data: Table, logits: Numbers) -> Numbers:
    return np.bincount(data.turn, np.logaddexp(0, logits), minlength=data.turns).astype(np.float64)


if __name__ == "__main__":
    main()
