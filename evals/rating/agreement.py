"""How far a judge agrees with people."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.errors import UsageError
from evals.rating.labelled import load_labelled
from evals.rating.rating import HIGHEST, LOWEST, Ask, rate
from evals.rating.rubric import Rubric

DRAWS = 1_000
_SEED = 20
_GRADES = HIGHEST - LOWEST + 1


class Agreement(NamedTuple):
    """Scores of a judge beside those of people: Cohen's kappa with squared weights and its 95 % interval.

    `exact` and `within_one` are shares; `unscored` counts talks the judge gave no score, which are left out. Kappa is
    None where all scores are the same: then there is nothing to agree about.
    """

    of: int
    unscored: int
    exact: float
    within_one: float
    kappa: float | None
    low: float | None
    high: float | None
    bias: float
    """How much higher the judge scores than people do, on average."""


async def compare(path: Path, rubric: Rubric, ask: Ask) -> Agreement:
    """Return the agreement of a judge with the people who rated the talks of this file.

    Raises UsageError for a file that is none, or when the judge scored nothing.
    """
    talks = load_labelled(path, rubric)
    pairs = [(talk.score, (await rate(talk.talk, rubric, ask)).score) for talk in talks]
    return agreement(pairs)


def agreement(pairs: Sequence[tuple[int, int | None]]) -> Agreement:
    """Return the agreement of pairs of a person's and a judge's score. Raises UsageError where none is scored."""
    scored = [(person, judge) for person, judge in pairs if judge is not None]
    if not scored:
        raise UsageError("The judge gave no score for any of the talks.")
    people, judged = (np.array(column, dtype=np.int64) for column in zip(*scored, strict=True))
    apart = np.abs(people - judged)
    low, high = _interval(people, judged)
    return Agreement(
        of=len(scored),
        unscored=len(pairs) - len(scored),
        exact=float((apart == 0).mean()),
        within_one=float((apart <= 1).mean()),
        kappa=_kappa(people, judged),
        low=low,
        high=high,
        bias=float((judged - people).mean()),
    )


def _kappa(people: NDArray[np.int64], judged: NDArray[np.int64]) -> float | None:
    """One less what both are apart, squared, over what they would be by chance."""
    seen = np.zeros((_GRADES, _GRADES))
    np.add.at(seen, (people - LOWEST, judged - LOWEST), 1)
    chance = np.outer(seen.sum(axis=1), seen.sum(axis=0)) / len(people)
    weights = np.subtract.outer(np.arange(_GRADES), np.arange(_GRADES)) ** 2
    by_chance = float((weights * chance).sum())
    return 1 - float((weights * seen).sum()) / by_chance if by_chance else None


def _interval(people: NDArray[np.int64], judged: NDArray[np.int64]) -> tuple[float | None, float | None]:
    draw = np.random.default_rng(_SEED)
    picks = draw.integers(0, len(people), size=(DRAWS, len(people)))
    drawn = [kappa for row in picks if (kappa := _kappa(people[row], judged[row])) is not None]
    if not drawn:
        return None, None
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)
