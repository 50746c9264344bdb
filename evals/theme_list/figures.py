"""How often the theme that is found is the labelled one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from agent.domain.theme import Theme
from evals.intervals import Interval, wilson

Label = Theme | None


class Pair(NamedTuple):
    """A session's labelled theme and the one that was found."""

    wanted: Label
    found: Label


class Figures(NamedTuple):
    """Accuracy with its 95 % interval, the mean of the F1 of every label, and how often two labels were mixed up."""

    sessions: int
    accuracy: float
    accuracy_within: Interval
    macro_f1: float
    f1: Mapping[str, float]
    confused: Sequence[tuple[str, str, int]]
    wrongly_counted: float


def figures(pairs: Sequence[Pair]) -> Figures:
    """Return the figures of these sessions, of which there is one at least.

    `wrongly_counted` is the share of the sessions to which a wrong theme was given.
    """
    right = sum(1 for pair in pairs if pair.found is pair.wanted)
    f1 = {name_of(label): _f1(label, pairs) for label in (*Theme, None)}
    mixed = Counter((name_of(pair.wanted), name_of(pair.found)) for pair in pairs if pair.found is not pair.wanted)
    wrong = sum(1 for pair in pairs if pair.found is not None and pair.found is not pair.wanted)
    return Figures(
        sessions=len(pairs),
        accuracy=right / len(pairs),
        accuracy_within=wilson(right, len(pairs)),
        macro_f1=sum(f1.values()) / len(f1),
        f1=f1,
        confused=[(wanted, found, count) for (wanted, found), count in sorted(mixed.items(), key=_most_first)],
        wrongly_counted=wrong / len(pairs),
    )


def name_of(label: Label) -> str:
    """Return a label as the files write it."""
    return "none" if label is None else str(label)


def _most_first(entry: tuple[tuple[str, str], int]) -> tuple[int, tuple[str, str]]:
    return -entry[1], entry[0]


def _f1(label: Label, pairs: Iterable[Pair]) -> float:
    """Return the harmonic mean of precision and recall for one label, 0 where it was never right."""
    hits = wanted = found = 0
    for pair in pairs:
        hits += pair.wanted is label and pair.found is label
        wanted += pair.wanted is label
        found += pair.found is label
    return 2 * hits / (wanted + found) if wanted + found else 0.0
