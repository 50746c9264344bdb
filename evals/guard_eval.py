"""How well the guard tells answers from coaching, on any file of labelled coach turns."""

import json
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.domain.verdict import Verdict
from agent.errors import UsageError
from agent.ports import Judge

Flags = NDArray[np.bool_]

_Z = 1.96
_DRAWS = 1_000


class Share(NamedTuple):
    """A share with its 95 % interval."""

    value: float
    low: float
    high: float


class Figures(NamedTuple):
    """What the guard did on a set: the verdict's figures, the gate's, and both by kind of turn.

    `kinds` has for each kind how many turns there were, which share the verdict called answers and
    which share the gate held back: recall for kinds that give answers, false alarms for the others.
    """

    turns: int
    precision: Share
    recall: Share
    f1: Share
    false_alarms: Share
    gate_recall: Share
    gate_false_alarms: Share
    auc: float
    kinds: dict[str, tuple[int, float, float]]


class Judged(NamedTuple):
    """A labelled turn and what the guard says of it."""

    gives_answer: bool
    kind: str
    verdict: Verdict


def evaluate(path: Path, judge: Judge) -> Figures:
    """Return the figures of a file of JSON lines with context, text, gives_answer and, if known, kind."""
    return figures(list(judged(path, judge)))


def judged(path: Path, judge: Judge) -> Iterator[Judged]:
    """Yield each labelled turn of a file with its verdict. Raises UsageError for a line that is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            verdict = judge.check(row["context"], row["text"])
            yield Judged(bool(row["gives_answer"]), str(row.get("kind", "")), verdict)
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(f"{path.name}, line {number}: not a labelled coach turn ({error})") from error


def figures(turns: Sequence[Judged]) -> Figures:
    """Return the figures of judged turns. Raises UsageError when they are not of both kinds."""
    labels = np.array([turn.gives_answer for turn in turns])
    if labels.all() or not labels.any():
        raise UsageError("figures need turns that give answers and turns that do not")
    called = np.array([turn.verdict.gives_answer for turn in turns])
    held = np.array([turn.verdict.blocked for turn in turns])
    scores = np.array([turn.verdict.score for turn in turns])
    return Figures(
        turns=len(turns),
        precision=share(called & labels, called),
        recall=share(called & labels, labels),
        f1=_f1(called, labels),
        false_alarms=share(called & ~labels, ~labels),
        gate_recall=share(held & labels, labels),
        gate_false_alarms=share(held & ~labels, ~labels),
        auc=_auc(scores, labels),
        kinds={kind: _of_kind(turns, kind) for kind in sorted({turn.kind for turn in turns})},
    )


def report(name: str, found: Figures) -> str:
    """Return the figures as lines for people."""
    lines = [f"{name}: {found.turns} turns, AUC {found.auc:.3f}"]
    for label, field in (
        ("precision", found.precision),
        ("recall", found.recall),
        ("F1", found.f1),
        ("false alarms", found.false_alarms),
        ("gate recall", found.gate_recall),
        ("gate false alarms", found.gate_false_alarms),
    ):
        lines.append(f"  {label:<18} {field.value:.3f}  ({field.low:.3f} to {field.high:.3f})")
    for kind, (count, called, held) in found.kinds.items():
        lines.append(f"  {kind:<28} {count:>5}  called {called:.2f}  held {held:.2f}")
    return "\n".join(lines)


def share(hits: Flags, of: Flags) -> Share:
    """Return which share of some turns are hits, with Wilson's interval; all zero when there are none."""
    count = int(of.sum())
    if not count:
        return Share(0.0, 0.0, 0.0)
    value = float(hits.sum()) / count
    middle = (value + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    half = _Z * sqrt(value * (1 - value) / count + _Z**2 / (4 * count**2)) / (1 + _Z**2 / count)
    return Share(value, max(0.0, middle - half), min(1.0, middle + half))


def _f1(called: Flags, labels: Flags) -> Share:
    """F1 with the interval of resampled turns, the same at every run."""

    def value(pick: NDArray[np.int64]) -> float:
        hits = (called[pick] & labels[pick]).sum()
        return float(2 * hits / max(1, called[pick].sum() + labels[pick].sum()))

    draw = np.random.default_rng(0)
    everyone = np.arange(len(labels))
    drawn = [value(draw.choice(everyone, len(everyone))) for _ in range(_DRAWS)]
    return Share(value(everyone), *(float(one) for one in np.quantile(drawn, [0.025, 0.975])))


def _auc(scores: NDArray[np.float64], labels: Flags) -> float:
    """The chance that a turn that gives an answer scores above one that does not, ties counted half."""
    above = scores[labels][:, None] - scores[~labels][None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def _of_kind(turns: Sequence[Judged], kind: str) -> tuple[int, float, float]:
    verdicts = [turn.verdict for turn in turns if turn.kind == kind]
    called = sum(verdict.gives_answer for verdict in verdicts) / len(verdicts)
    held = sum(verdict.blocked for verdict in verdicts) / len(verdicts)
    return len(verdicts), round(called, 3), round(held, 3)
