"""The two pictures of a judge's score: whether it means what it says, and what each threshold costs."""

from markupsafe import Markup

from evals.judging.calibration import Bin
from evals.judging.canvas import MARGIN, Frame, sheet
from evals.judging.figures import Figures
from evals.judging.share import Share
from evals.judging.tradeoff import Point
from evals.reports.svg import box, element, line, words

_BARS = 60
_ROOM = 180
"""How far from the edge a threshold must be for its words to stand on its left."""


def reliability(name: str, found: Figures) -> str:
    """Return the reliability diagram: in each bin of the score, the share that gives an answer, and how many turns."""
    frame, bars = Frame(80, 380), Frame(540, _BARS)
    error, most = found.calibration.error, max(one.turns for one in found.calibration.bins)
    below = (
        f"{name}: {found.turns:,} turns. Calibration error {_said(error)}, Brier score {_said(found.calibration.brier)}"
    )
    inside = [
        *frame.axes("score of the guard", "share of turns that give an answer"),
        line("ideal", frame.x(0), frame.y(0), frame.x(1), frame.y(1)),
        frame.path("one", [(one.score, one.answers.value) for one in found.calibration.bins]),
        *(piece for one in found.calibration.bins for piece in (*_whisker(frame, one), *_bar(bars, one, most))),
        words("turns", MARGIN - 10, bars.y(0), "end"),
    ]
    return sheet("Does the score mean what it says?", below, 620, inside)


def thresholds(name: str, found: Figures) -> str:
    """Return recall and false alarms over the thresholds, with those in use marked."""
    frame, points = Frame(150, 330), found.tradeoff.points
    inside = [
        *frame.axes("threshold on the score", "share of turns at or above it"),
        *_curve(frame, "two", [(one.threshold, one.false_alarms) for one in points]),
        *_curve(frame, "one", [(one.threshold, one.recall) for one in points]),
        *_mark(frame, "gate", found.tradeoff.gate, points),
        *_mark(frame, "verdict", found.tradeoff.verdict, points),
        *_legend(frame),
    ]
    below = f"{name}: {found.turns:,} turns, {found.answers:,} give an answer; bands are 95 % intervals"
    return sheet("What a threshold catches, and what it calls wrongly", below, 570, inside)


def _whisker(frame: Frame, one: Bin) -> list[Markup]:
    across = frame.x(one.score)
    ends = [
        line("range", across - 4, frame.y(at), across + 4, frame.y(at)) for at in (one.answers.low, one.answers.high)
    ]
    whisker = line("range", across, frame.y(one.answers.low), across, frame.y(one.answers.high))
    return [whisker, *ends, frame.dot("one-dot", one.score, one.answers.value)]


def _bar(frame: Frame, one: Bin, most: int) -> list[Markup]:
    """How many turns are in a bin, as a bar with its number on top."""
    left, right, top = frame.x(one.low) + 3, frame.x(one.high) - 3, frame.y(one.turns / most)
    bar = box("bar", left, top, round(right - left, 1), round(frame.y(0) - top, 1))
    return [bar, words(f"{one.turns:,}", (left + right) / 2, top - 5)]


def _curve(frame: Frame, kind: str, points: list[tuple[float, Share]]) -> list[Markup]:
    lows, highs = ([(at, getattr(field, end)) for at, field in points] for end in ("low", "high"))
    return [frame.band(f"{kind}-band", lows, highs), frame.path(kind, [(at, field.value) for at, field in points])]


def _mark(frame: Frame, name: str, threshold: float | None, points: tuple[Point, ...]) -> list[Markup]:
    """A threshold in use with what it does; the gate's words stand on its left where there is room."""
    point = next((one for one in points if one.threshold == threshold), None)
    if point is None:
        return []
    across, left = frame.x(point.threshold), name == "gate" and frame.x(point.threshold) > _ROOM
    lines = (
        f"{name} at {point.threshold:.2f}",
        f"recall {point.recall.value:.2f}",
        f"false alarms {point.false_alarms.value:.2f}",
    )
    place = {"x": across + (-6 if left else 6), "text_anchor": "end" if left else "start"}
    said = [
        element("text", (text,), class_="" if number else "named", y=frame.top - 46 + 17 * number, **place)
        for number, text in enumerate(lines)
    ]
    dots = [
        frame.dot("one-dot", point.threshold, point.recall.value),
        frame.dot("two-dot", point.threshold, point.false_alarms.value),
    ]
    return [line("mark", across, frame.top - 58, across, frame.y(0)), *dots, *said]


def _legend(frame: Frame) -> list[Markup]:
    pieces = []
    for kind, text, at in (("one", "recall: answers caught", 0.94), ("two", "false alarms: good turns called", 0.88)):
        left, height = frame.x(0.55), frame.y(at)
        pieces += [line(kind, left, height, left + 34, height), words(text, left + 42, height + 4, "start")]
    return pieces


def _said(field: Share) -> str:
    return f"{field.value:.2f} ({field.low:.2f}–{field.high:.2f})"
