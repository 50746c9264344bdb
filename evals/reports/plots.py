"""Plots with their confidence intervals: dots and whiskers against a threshold, and a curve of survival."""

from collections.abc import Sequence
from math import ceil, isfinite, log10
from typing import NamedTuple

from markupsafe import Markup

from evals.reports.curve import Step
from evals.reports.svg import Scale, box, element, line, picture, words
from evals.reports.wording import Stands, interval, is_number, must, number, stands, value
from evals.results import Measured
from evals.scorers.scorer import Better, Unit

ROW, CAP = 26, 4
CURVE, FOOT = 200, 22
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_FEW, _SOME = 12, 30


class Range(NamedTuple):
    """A value, its 95 % interval, and how it is drawn: "now", "fails" or "before"."""

    value: float
    low: float
    high: float
    look: str = "now"


def scale_for(*figures: Measured) -> Scale:
    """Return the axis that shows these figures whole: a share from 0 to 1, others from 0 to a round number."""
    if figures[0].unit is Unit.SHARE:
        return Scale(0.0, 1.0)
    amounts = [one for figure in figures for one in (figure.value, figure.high, figure.threshold or 0.0)]
    return Scale(0.0, _round_up(max((one for one in amounts if isfinite(one)), default=0.0)))


def figure_plot(figure: Measured) -> Markup:
    """Return a figure as a dot with whiskers; where its threshold holds is tinted."""
    scale, says = scale_for(figure), [value(figure)]
    says += [f"95 % interval {interval(figure)}"] if is_number(figure) else []
    says += [f"must be {must(figure)}, {stands(figure) or 'no cases'}"] if must(figure) else []
    look = "fails" if stands(figure) is Stands.FAILS else "now"
    drawn = [_whisker(scale, _range(figure, look), ROW / 2)] if is_number(figure) else []
    ground = [_ground(scale, ROW), *_end(scale, figure.unit, ROW), *_threshold(scale, figure)]
    return picture("whisker", "; ".join(says), ROW, [*ground, *drawn])


def share_plot(share: Range, says: str, longest: float = 1.0) -> Markup:
    """Return one share as a dot with whiskers on an axis from 0 to `longest`."""
    scale = Scale(0.0, longest)
    return picture("whisker", says, ROW, [_ground(scale, ROW), _whisker(scale, share, ROW / 2)])


def change_plot(now: Measured, before: Measured | None, says: str) -> Markup:
    """Return a figure below the same of a former run, on one axis."""
    figures = [now, before] if before else [now]
    scale, height = scale_for(*figures), ROW + 10
    rows = [(before, "before", height / 2 - 7)] if before else []
    rows.append((now, "now", height / 2 + 7))
    drawn = [_whisker(scale, _range(one, look), middle) for one, look, middle in rows if is_number(one)]
    return picture("whisker", says, height, [_ground(scale, height), *_end(scale, now.unit, height), *drawn])


def survival_plot(steps: Sequence[Step], says: str) -> Markup:
    """Return the curve of talks without an answer, with its interval as a band."""
    last = steps[-1].turn
    scale = Scale(0.0, last + 0.5)
    grid = [line("grid", "0%", _height(share), "100%", _height(share)) for share in (0.0, 0.5, 1.0)]
    ends = [*(step.turn for step in steps[1:]), last + 0.5]
    pieces = [piece for step, end in zip(steps, ends, strict=True) for piece in _step(scale, step, end)]
    start = line("curve", "0%", _height(1.0), scale.at(1), _height(1.0))
    drops = [
        line("curve", scale.at(step.turn), _height(before), scale.at(step.turn), _height(step.share))
        for before, step in zip((1.0, *(step.share for step in steps)), steps, strict=False)
        if step.answered
    ]
    every = 1 if last <= _FEW else 2 if last <= _SOME else 5
    ticks = [words(str(turn), scale.at(turn), CURVE + FOOT - 5) for turn in range(1, last + 1) if not turn % every]
    return picture("survival", says, CURVE + FOOT, [*grid, *pieces, start, *drops, *ticks])


def _step(scale: Scale, step: Step, end: float) -> list[Markup]:
    high, low = _height(step.interval.high), _height(step.interval.low)
    band = box("band", scale.at(step.turn), high, scale.long(step.turn, end), round(low - high, 1))
    return [band, line("curve", scale.at(step.turn), _height(step.share), scale.at(end), _height(step.share))]


def _height(share: float) -> float:
    return round(2 + (1 - share) * (CURVE - 4), 1)


def _ground(scale: Scale, height: float) -> Markup:
    return line("ground", scale.at(scale.low), height / 2, scale.at(scale.high), height / 2)


def _end(scale: Scale, unit: Unit, height: float) -> list[Markup]:
    """The number an axis ends at; all shares end at the same."""
    if unit is Unit.SHARE:
        return []
    return [element("text", [number(scale.high, unit)], x="100%", dx=10, y=height / 2 + 4)]


def _threshold(scale: Scale, figure: Measured) -> list[Markup]:
    if figure.threshold is None or figure.better is Better.NEITHER:
        return []
    low, high = (figure.threshold, scale.high) if figure.better is Better.MORE else (scale.low, figure.threshold)
    at = scale.at(figure.threshold)
    return [box("good", scale.at(low), 3, scale.long(low, high), ROW - 6), line("limit", at, 1, at, ROW - 1)]


def _whisker(scale: Scale, drawn: Range, middle: float) -> Markup:
    low, high = scale.at(drawn.low), scale.at(drawn.high)
    ends = [line("range", at, middle - CAP, at, middle + CAP) for at in (low, high)]
    shape = "M0-6.5 6.5 0 0 6.5-6.5 0Z" if drawn.look == "fails" else "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"
    dot = element("svg", [element("path", d=shape)], class_="dot", x=scale.at(drawn.value), y=middle)
    return element("g", [line("range", low, middle, high, middle), *ends, dot], class_=drawn.look)


def _range(figure: Measured, look: str) -> Range:
    return Range(figure.value, figure.low, figure.high, look)


def _round_up(amount: float) -> float:
    if amount <= 0:
        return 1.0
    power = 10.0 ** (ceil(log10(amount)) - 1)
    return next(step * power for step in (*_ROUND, 2 * _ROUND[-1]) if step * power >= amount)
