"""Figures over all talks, each with its interval."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evals.finding import Finding
from evals.intervals import Interval, wilson
from evals.results import Looked, Measured
from evals.scorers import SCORERS
from evals.scorers.answers import FIRST_ANSWER
from evals.scorers.scorer import Scorer, Unit
from evals.survival import Watched, half_life, half_life_interval
from evals.thresholds import Thresholds

DRAWS = 1_000
_SEED = 20
_CONFIDENCE = 0.95
_ENDS = (0.025, 0.975)


def measure(talks: Sequence[Looked], thresholds: Thresholds | None = None) -> tuple[Measured, ...]:
    """Return a figure for each scorer that found something to look at, in the order of the scorers.

    Intervals come from drawing whole talks anew, since turns of one talk hang together; the same at every run. A share
    of none or of all carries the bound that the rule of three gives; it takes what was looked at for independent.
    """
    figures = []
    for scorer in SCORERS:
        found = [finding for talk in talks for finding in talk.findings if finding.scorer == scorer.name and finding.of]
        if found:
            figures.append(figure(scorer, found, thresholds.of(scorer.name) if thresholds else None))
    return tuple(figures)


def share_interval(hits: int, of: int) -> Interval:
    """Return Wilson's interval of a share, and the rule of three's where it is none or all."""
    if hits in (0, of):
        bound = 1 - (1 - _CONFIDENCE) ** (1 / of)
        return Interval(0.0, bound) if hits == 0 else Interval(1 - bound, 1.0)
    return wilson(hits, of)


def figure(scorer: Scorer, found: Sequence[Finding], threshold: float | None = None) -> Measured:
    """Return one scorer's figure over what it found in many talks; in each there was something to look at."""
    note = ""
    if scorer.name == FIRST_ANSWER:
        value, interval, note = _half_life(found)
    elif scorer.unit in (Unit.SHARE, Unit.PER_100_TURNS):
        value, interval = _share(found, 100.0 if scorer.unit is Unit.PER_100_TURNS else 1.0)
    else:
        value, interval = _mean(found)
    return Measured(
        scorer=scorer.name,
        about=scorer.about,
        unit=scorer.unit,
        better=scorer.better,
        value=value,
        low=interval.low,
        high=interval.high,
        of=sum(finding.of for finding in found),
        threshold=threshold,
        note=note,
    )


def _share(found: Sequence[Finding], times: float) -> tuple[float, Interval]:
    hits = np.array([finding.hits for finding in found], dtype=np.float64)
    of = np.array([finding.of for finding in found], dtype=np.float64)
    value = float(hits.sum() / of.sum())
    picks = _picks(len(found))
    low, high = np.quantile(hits[picks].sum(axis=1) / of[picks].sum(axis=1), _ENDS)
    if low == high:
        low, high = share_interval(int(hits.sum()), int(of.sum()))
    return times * value, Interval(times * float(low), times * float(high))


def _mean(found: Sequence[Finding]) -> tuple[float, Interval]:
    values = np.array([finding.value or 0.0 for finding in found], dtype=np.float64)
    low, high = np.quantile(values[_picks(len(found))].mean(axis=1), _ENDS)
    return float(values.mean()), Interval(float(low), float(high))


def _half_life(found: Sequence[Finding]) -> tuple[float, Interval, str]:
    """The half-life; where fewer than half of the talks had an answer, the longest talk and a note."""
    talks = [Watched(finding.value or 0.0, bool(finding.hits)) for finding in found]
    longest = max(talk.turns for talk in talks)
    interval = Interval(*half_life_interval(talks, _picks(len(talks))))
    value = half_life(talks)
    if value is not None:
        return value, interval, ""
    came = sum(talk.came for talk in talks)
    turns = round(sum(talk.turns for talk in talks))
    note = f"none in {turns} turns" if not came else f"{came} of {len(talks)} talks within {longest:.0f} turns"
    return longest, interval, note


def _picks(count: int) -> NDArray[np.int64]:
    """The talks of each draw, one draw a row: the same for all scorers that looked at as many talks."""
    return np.random.default_rng(_SEED).integers(0, count, size=(DRAWS, count))
