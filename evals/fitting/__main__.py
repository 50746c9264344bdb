"""`python -m evals.fitting` writes agent/guard/weights.json: ideas from the train split, scales from the dev split."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from agent.bootstrap import embedder, pair_reader
from agent.guard.excerpt import excerpt
from agent.guard.likeness import Likeness
from agent.guard.plain import plain
from agent.guard.score import UNREAD, Scale
from evals.fitting.ideas import BIAS, Fitted, chances, fit, labels
from evals.fitting.scales import scale
from evals.fitting.table import SCALE, Numbers, Row, observed, own, read

DATA = Path(__file__).parent.parent / "data" / "guard"
WEIGHTS = Path(__file__).parent.parent.parent / "agent" / "guard" / "weights.json"
LEAST_WEIGHT = 5e-4


@dataclass(frozen=True)
class _Data:
    train: Sequence[Row]
    dev: Sequence[Row]
    readings: Numbers
    reader: str


def main() -> None:
    """Fit with the local embedder and with words alone, each with and without the reader, and write the weights."""
    reader = pair_reader()
    train, dev = (read(DATA / f"turns.{split}.jsonl") for split in ("train", "dev"))
    readings = np.array([reader.read(excerpt(row.context, plain(row.text)), plain(row.text)) for row in dev])
    data = _Data([*train, *own(train)], dev, readings, reader.name)
    models = {likeness.name: _model(data, likeness) for likeness in (Likeness(embedder()), Likeness(None))}
    WEIGHTS.write_text(json.dumps({"version": 2, "models": models}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _model(data: _Data, likeness: Likeness) -> dict[str, Any]:
    """What weights.json holds for one embedder."""
    fitted = fit(observed(data.train, likeness), data.train)
    found, wanted = chances(observed(data.dev, likeness), fitted), labels(data.dev)
    scales = {UNREAD: scale(found, None, wanted), data.reader: scale(found, data.readings, wanted)}
    return {
        "bias": BIAS,
        "features": _features(fitted),
        "meaning": _meaning(fitted),
        "scales": {name: _rounded(one) for name, one in scales.items()},
    }


def _features(fitted: Fitted) -> dict[str, float]:
    named = zip(fitted.columns.names, fitted.sparse, strict=True)
    return {name: round(float(weight), 4) for name, weight in named if abs(weight) >= LEAST_WEIGHT}


def _meaning(fitted: Fitted) -> dict[str, list[float]]:
    size = fitted.columns.size
    return {
        block: [round(float(one) * SCALE, 5) for one in fitted.dense[place * size : (place + 1) * size]]
        for place, block in enumerate(fitted.columns.blocks)
    }


def _rounded(found: Scale) -> dict[str, float]:
    return {name: round(value, 4) for name, value in found._asdict().items()}


if __name__ == "__main__":
    main()
