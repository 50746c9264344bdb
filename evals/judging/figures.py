"""The figures of a judge on labelled turns."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from agent.ports import Judge
from evals.judging.calibration import Calibration, calibration
from evals.judging.draws import Draws
from evals.judging.judged import Judged, judge_turns
from evals.judging.measures import auc
from evals.judging.share import Share, share
from evals.judging.tradeoff import Tradeoff, tradeoff
from evals.loaders import LabelledSet, load

UNNAMED = "of no named kind"


class KindFigures(Frozen):
    """Turns of one kind: how many, and which share the verdict called answers and the gate held back.

    `called` is recall where the kind gives answers, and false alarms where it does not.
    """

    kind: str
    gives_answer: bool
    turns: int
    called: Share
    held: Share


class Figures(Frozen):
    """What the judge did on a set: the verdict's figures, the gate's, both by kind, and how far the score holds."""

    turns: int
    answers: int
    talks: int
    precision: Share
    recall: Share
    f1: Share
    false_alarms: Share
    gate_recall: Share
    gate_false_alarms: Share
    auc: Share
    kinds: tuple[KindFigures, ...]
    calibration: Calibration
    tradeoff: Tradeoff
    format: str = ""
    left_out: dict[str, int] = {}


def evaluate(path: Path, judge: Judge) -> Figures:
    """Return the figures of a file of labelled turns, of any format that the loaders know."""
    return evaluate_set(load_both(path), judge)


def load_both(path: Path) -> LabelledSet:
    """Return the labelled turns of a file. Raises UsageError when they are not of both labels."""
    loaded = load(path)
    try:
        _need_both([turn.gives_answer for turn in loaded.turns])
    except UsageError as error:
        raise UsageError(f"{path.name}: {error}") from error
    return loaded


def evaluate_set(loaded: LabelledSet, judge: Judge) -> Figures:
    """Return the figures of turns that were loaded."""
    found = figures(list(judge_turns(loaded.turns, judge)))
    return found.model_copy(update={"format": loaded.format, "left_out": loaded.left_out})


def figures(turns: Sequence[Judged]) -> Figures:
    """Return the figures of judged turns. Raises UsageError when they are not of both labels."""
    _need_both([turn.gives_answer for turn in turns])
    labels = np.array([turn.gives_answer for turn in turns], dtype=np.bool_)
    called = np.array([turn.verdict.gives_answer for turn in turns], dtype=np.bool_)
    held = np.array([turn.verdict.blocked for turn in turns], dtype=np.bool_)
    scores = np.array([turn.verdict.score for turn in turns], dtype=np.float64)
    draws = Draws([turn.talk or str(number) for number, turn in enumerate(turns)])
    return Figures(
        turns=len(turns),
        answers=int(labels.sum()),
        talks=len({turn.talk for turn in turns}),
        precision=draws.share(labels, called),
        recall=draws.share(called, labels),
        f1=draws.ratio(2.0 * (called & labels).astype(np.float64), called.astype(np.float64) + labels),
        false_alarms=draws.share(called, ~labels),
        gate_recall=draws.share(held, labels),
        gate_false_alarms=draws.share(held, ~labels),
        auc=draws.figure(partial(auc, scores=scores, labels=labels)),
        kinds=_kinds(turns),
        calibration=calibration(scores, labels, draws),
        tradeoff=tradeoff(turns, draws),
    )


def _need_both(labels: Sequence[bool]) -> None:
    if len(set(labels)) < 2:
        only = "" if not labels else f"; all {len(labels)} {'do' if labels[0] else 'do not'}"
        raise UsageError(f"figures need turns that give answers and turns that do not{only}")


def _kinds(turns: Sequence[Judged]) -> tuple[KindFigures, ...]:
    """Figures by kind, those that give answers first; a kind with turns of both labels stands twice."""
    names = {(not turn.gives_answer, turn.kind) for turn in turns}
    return tuple(_of_kind(turns, kind, not none) for none, kind in sorted(names))


def _of_kind(turns: Sequence[Judged], kind: str, gives_answer: bool) -> KindFigures:
    verdicts = [turn.verdict for turn in turns if (turn.kind, turn.gives_answer) == (kind, gives_answer)]
    everyone = np.ones(len(verdicts), dtype=np.bool_)
    return KindFigures(
        kind=kind or UNNAMED,
        gives_answer=gives_answer,
        turns=len(verdicts),
        called=share(np.array([verdict.gives_answer for verdict in verdicts]), everyone),
        held=share(np.array([verdict.blocked for verdict in verdicts]), everyone),
    )
