"""The figures of a judge as lines for people."""

from collections.abc import Iterator

from evals.judging.calibration import Calibration
from evals.judging.figures import Figures, KindFigures
from evals.judging.share import Share
from evals.judging.tradeoff import Point, Tradeoff


def report(name: str, found: Figures) -> str:
    """Return the figures of a set as lines for people."""
    return "\n".join([*_head(name, found), *_main(found), *_kinds(found), *_tradeoff(found.tradeoff), *_bins(found)])


def _head(name: str, found: Figures) -> Iterator[str]:
    read = f" (read as {found.format})" if found.format not in ("", "plain") else ""
    talks = f" of {found.talks} talks" if 1 < found.talks < found.turns else ""
    yield f"{name}{read}: {found.turns} turns{talks}, {found.answers} give an answer"
    if found.left_out:
        dropped = ", ".join(f"{label} {count}" for label, count in found.left_out.items())
        yield f"  left out, as their label says neither: {dropped}"


def _main(found: Figures) -> Iterator[str]:
    rows = (
        ("precision", found.precision),
        ("recall", found.recall),
        ("F1", found.f1),
        ("false alarms", found.false_alarms),
        ("AUC", found.auc),
        ("gate recall", found.gate_recall),
        ("gate false alarms", found.gate_false_alarms),
        ("Brier score", found.calibration.brier),
        ("calibration error", found.calibration.error),
    )
    yield f"  {'':<28}       value   95 % interval"
    for label, field in rows:
        yield f"  {label:<28}       {field.value:.3f}   {_interval(field, 3)}"


def _kinds(found: Figures) -> Iterator[str]:
    for gives, title in ((True, "gives an answer"), (False, "gives none")):
        yield f"  {title:<28} turns   called answers         held by the gate"
        yield from (_kind(one) for one in found.kinds if one.gives_answer is gives)


def _kind(one: KindFigures) -> str:
    return f"    {one.kind:<26} {one.turns:>5}   {_with_interval(one.called)}    {_with_interval(one.held)}"


def _tradeoff(found: Tradeoff) -> Iterator[str]:
    yield f"  {'threshold on the score':<28}         recall                 false alarms"
    for point in found.around():
        yield f"    {_mark(point, found):<26} {point.threshold:>5.2f}   {_point(point)}"


def _point(point: Point) -> str:
    return f"{_with_interval(point.recall)}    {_with_interval(point.false_alarms)}"


def _mark(point: Point, found: Tradeoff) -> str:
    marks = (("gate", found.gate), ("verdict", found.verdict))
    return ", ".join(name for name, at in marks if at == point.threshold)


def _bins(found: Figures) -> Iterator[str]:
    calibration: Calibration = found.calibration
    yield f"  {'calibration: score':<28} turns   share of answers       mean score"
    for one in calibration.bins:
        between = f"{one.low:.1f} to {one.high:.1f}"
        yield f"    {between:<26} {one.turns:>5}   {_with_interval(one.answers)}    {one.score:.2f}"


def _with_interval(field: Share) -> str:
    return f"{field.value:.2f} {_interval(field, 2)}"


def _interval(field: Share, digits: int) -> str:
    return f"({field.low:.{digits}f} to {field.high:.{digits}f})"
