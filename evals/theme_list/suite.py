"""`meno evals run themes`: the themes that are found in labelled sessions, beside their labels."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import embedder
from agent.errors import UsageError
from agent.steps.theme import found_in, sentences_in
from evals.theme_list.figures import Figures, Pair, figures
from evals.theme_list.labelled import HELD_OUT, TEST, talks

LEAST_ACCURACY, LEAST_F1 = 0.75, 0.75
"""What the held-out sessions must not fall below; where they stand: docs/theme_list.md."""
MOST_CONFUSED = 6


class Found(NamedTuple):
    """A table for people, figures for files, and whether the thresholds hold."""

    table: str
    figures: Mapping[str, object]
    passed: bool


def evaluate(path: Path = TEST) -> Found:
    """Look at labelled sessions by the rules of this machine. Raises UsageError for a file that holds none."""
    try:
        labelled = talks(path)
        wanted = [talk.label for talk in labelled]
    except ValueError as error:
        raise UsageError(f"{path} is no file of labelled sessions: {error}") from error
    if not labelled:
        raise UsageError(f"{path} holds no labelled session")
    found = [found_in(tuple(sentences_in(talk.said)), embedder()).theme for talk in labelled]
    seen = figures([Pair(*pair) for pair in zip(wanted, found, strict=True)])
    passed = path not in HELD_OUT or (seen.accuracy >= LEAST_ACCURACY and seen.macro_f1 >= LEAST_F1)
    return Found("\n".join(_lines(path, seen)), seen._asdict(), passed)


def _lines(path: Path, seen: Figures) -> Iterator[str]:
    low, high = seen.accuracy_within
    yield f"themes found by rules, {path.name}: {seen.sessions} sessions"
    yield f"  right          {seen.accuracy:.2f} ({low:.2f}-{high:.2f})"
    yield f"  macro F1       {seen.macro_f1:.2f}"
    yield f"  a wrong theme  {seen.wrongly_counted:.2f} of the sessions; the rest of the errors count nothing"
    yield "  F1 by theme    " + ", ".join(f"{name} {value:.2f}" for name, value in seen.f1.items())
    for wanted, found, count in seen.confused[:MOST_CONFUSED]:
        yield f"  {count} x {wanted} taken for {found}"
