"""Fits what the check of the buyer's role has learned: `python -m evals.fitting.buyer` writes its weights.

Labelled lines of the train and dev splits and every line of the personas, which are good ones, are fitted. The gate is
set on lines held out by family. The test split is not read.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

import agent.guard
from agent.bootstrap import embedder
from agent.guard.buyer_learned import EMBEDDED, WORDED, Learned, grams
from agent.steps.rehearse.heard import SLOT
from prompts.buyers import our_buyers

DATA: Final = Path(__file__).parent.parent / "data" / "buyer"
WEIGHTS: Final = Path(agent.guard.__file__).parent / "buyer_weights.json"

FOLDS: Final = 5
FALSE_ALARMS: Final = 0.12
"""Share of good lines that may be held back: one costs a second try or a line of the persona's own."""

FEWEST: Final = 3
"""Lines that a gram stands in at least."""

_RIDGE, _STEPS, _RATE, _PACE = 3.0, 400, 0.5, 0.9

Floats = NDArray[np.float64]


class Labelled(NamedTuple):
    """A line of a buyer, whether it coaches, and what it shares its wording with."""

    text: str
    coaches: bool
    family: str


def labelled(split: str) -> tuple[Labelled, ...]:
    """Return the labelled lines of a split."""
    rows = [json.loads(row) for row in (DATA / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()]
    return tuple(Labelled(row["text"], row["coaches"], row["family"]) for row in rows)


def persona_lines() -> tuple[Labelled, ...]:
    """Return every line of the personas that come with Meno."""
    return tuple(
        Labelled(text.replace(SLOT, "the rollout"), False, f"{persona.id}/{place.id.rpartition('/')[0]}")
        for persona in our_buyers().values()
        for place in persona.places
        for text in (place.line.say, place.line.insist)
        if text
    )


def fit(lines: Sequence[Labelled], meaning: Floats) -> Learned:
    """Return what these lines teach, with no gate yet; both labels weigh the same."""
    counts = Counter(gram for line in lines for gram in grams(line.text))
    places = {gram: place for place, gram in enumerate(sorted(gram for gram, n in counts.items() if n >= FEWEST))}
    told = np.hstack([EMBEDDED * meaning, _worded(lines, places), np.ones((len(lines), 1))])
    label = np.array([line.coaches for line in lines], dtype=float)
    weight = np.where(label == 1, len(label) / 2 / label.sum(), len(label) / 2 / (len(label) - label.sum()))
    found = _descend(told, label, weight)
    size = meaning.shape[1]
    return Learned(
        embedder=embedder().name,
        gate=0.0,
        bias=round(float(found[-1]), 4),
        meaning=tuple(round(float(one), 4) for one in found[:size]),
        wording={gram: round(float(found[size + place]), 4) for gram, place in places.items()},
    )


def _worded(lines: Sequence[Labelled], places: dict[str, int]) -> Floats:
    told = np.zeros((len(lines), len(places)))
    for row, line in enumerate(lines):
        told[row, [places[gram] for gram in grams(line.text) if gram in places]] = 1
    scaled: Floats = WORDED * told / np.sqrt(1 + told.sum(axis=1, keepdims=True))
    return scaled


def _descend(told: Floats, label: Floats, weight: Floats) -> Floats:
    found, pace = np.zeros(told.shape[1]), np.zeros(told.shape[1])
    for _ in range(_STEPS):
        slope = told.T @ (weight * (1 / (1 + np.exp(-told @ found)) - label)) / len(label)
        slope[:-1] += _RIDGE * found[:-1] / len(label)
        pace = _PACE * pace - _RATE * slope
        found = found + pace
    return found


def held_out(lines: Sequence[Labelled], meaning: Floats) -> Floats:
    """Return a score for each line by what the other families taught."""
    families = sorted({line.family for line in lines})
    folds = dict(zip(np.random.default_rng(1).permutation(families), range(len(families)), strict=True))
    fold = np.array([folds[line.family] % FOLDS for line in lines])
    scores = np.zeros(len(lines))
    for number in range(FOLDS):
        taught = fit([line for line, own in zip(lines, fold, strict=True) if own != number], meaning[fold != number])
        out = [line.text for line, own in zip(lines, fold, strict=True) if own == number]
        scores[fold == number] = [taught.score(embedder(), text) for text in out]
    return scores


def main() -> None:
    """Fit, set the gate, and write the weights."""
    lines = (*labelled("train"), *labelled("dev"), *persona_lines())
    meaning = np.vstack([embedder().embed([line.text]) for line in lines]).astype(float)
    scores, coaches = held_out(lines, meaning), np.array([line.coaches for line in lines])
    gate = float(np.quantile(scores[~coaches], 1 - FALSE_ALARMS))
    taught = fit(lines, meaning).model_copy(update={"gate": round(gate, 4)})
    WEIGHTS.write_text(json.dumps(taught.model_dump(), ensure_ascii=False) + "\n", encoding="utf-8")
    caught = (scores[coaches] >= gate).mean()
    counted = f"{coaches.sum()} lines that coach, {(~coaches).sum()} that do not"
    print(f"{counted}; by other families alone {caught:.0%} are caught at {FALSE_ALARMS:.0%} false alarms")  # noqa: T201


if __name__ == "__main__":
    main()
