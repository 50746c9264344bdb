"""Fits how much each sign of an idea counts: weights under which a turn is harmless unless one of its ideas is not."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from agent.guard.ideas import Idea
from evals.fitting.table import OWN, Columns, Numbers, Row, Table, columns, table

BLOCKS = ("masked", "word")
LEAST = 4
RIDGE = 10.0
BIAS = 1.0
STEPS = 250
OWN_WEIGHT = 0.3
"""How much one of the coach's own sentences counts beside a labelled turn: there are many, and they are easy."""


class Fitted(NamedTuple):
    """Weights of the features and of the meaning, in the order of their columns."""

    columns: Columns
    sparse: Numbers
    dense: Numbers


def fit(turns: Sequence[Sequence[Idea]], rows: Sequence[Row]) -> Fitted:
    """Return weights under which a turn gives an answer unless none of its ideas does (noisy or), by Adam."""
    wanted = columns(turns, BLOCKS, least=LEAST)
    data, count = table(turns, wanted), len(wanted.names)
    wanted_labels, counts = labels(rows), np.array([OWN_WEIGHT if row.kind == OWN else 1.0 for row in rows])
    found = np.zeros(count + data.dense.shape[1])
    mean, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, STEPS + 1):
        gradient = _gradient(data, found, count, wanted_labels, counts) + RIDGE * found
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        rate = 0.05 if step < STEPS * 0.6 else 0.01
        found -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return Fitted(wanted, found[:count], found[count:])


def chances(turns: Sequence[Sequence[Idea]], fitted: Fitted) -> Numbers:
    """Return the uncalibrated probability of each turn."""
    data = table(turns, fitted.columns)
    total = _evidence(data, _logits(data, fitted.sparse, fitted.dense))
    return np.clip(-np.expm1(-total), 1e-6, 1 - 1e-6)


def labels(rows: Sequence[Row]) -> Numbers:
    """Return 1 for every row that gives an answer, 0 for the others."""
    return np.array([float(row.gives_answer) for row in rows])


def _gradient(data: Table, found: Numbers, count: int, wanted: Numbers, counts: Numbers) -> Numbers:
    logits = _logits(data, found[:count], found[count:])
    total = np.maximum(_evidence(data, logits), 1e-6)
    of_turn = counts * np.where(wanted == 1, -np.exp(-total) / -np.expm1(-total), 1.0)
    slope = of_turn[data.turn] / (1 + np.exp(-logits))
    sparse = np.bincount(data.columns, data.values * slope[data.rows], minlength=count)
    return np.concatenate([sparse, data.dense.T @ slope.astype(np.float32)])


def _logits(data: Table, sparse: Numbers, dense: Numbers) -> Numbers:
    told = np.bincount(data.rows, data.values * sparse[data.columns], minlength=len(data.turn))
    return (told + data.dense @ dense.astype(np.float32) - BIAS).astype(np.float64)


def _evidence(data: Table, logits: Numbers) -> Numbers:
    return np.bincount(data.turn, np.logaddexp(0, logits), minlength=data.turns).astype(np.float64)
