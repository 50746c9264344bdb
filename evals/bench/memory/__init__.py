"""Memory at scale, beside one filtered Chroma collection: import, recall, and what it takes of the machine.

Texts and vectors are made up, so that 100,000 items take minutes, not an hour; a turn embeds for real.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from evals.bench.figures import Figure
from evals.bench.memory import coached, everybody, meno
from evals.bench.memory.apart import apart
from evals.bench.memory.measured import Asked
from evals.bench.memory.scale import Ask, Scale, asks
from evals.bench.memory.table import Way, side_by_side

SCALES = (Scale(1_000, 1), Scale(1_000, 10), Scale(1_000, 100, long=10_000))
QUESTIONS = 200
FIRST_QUESTIONS = 30
"""Questions that nobody measures: the first ones of a process load what later ones find loaded."""

Asking = Callable[[Path, Scale, Sequence[Ask], Sequence[Ask]], Asked]


def bench_memory(scales: Sequence[Scale] = SCALES, questions: int = QUESTIONS) -> Iterator[Figure]:
    """Yield the figures of each scale as soon as they are measured; every part runs in a process of its own."""
    for scale in scales:
        with tempfile.TemporaryDirectory() as folder:
            yield from _figures(scale, Path(folder), questions)


def scale_of(items: int) -> Scale:
    """Return the scale with so many items over 1,000 reps; from 100,000 on one more rep has a long history."""
    return Scale(1_000, max(items // 1_000, 1), long=10_000 if items >= 100_000 else 0)


def _figures(scale: Scale, folder: Path, questions: int) -> Iterator[Figure]:
    ours, theirs = folder / "meno", folder / "everybody"
    kept, kept_theirs = apart(meno.fill, ours, scale), apart(everybody.fill, theirs, scale)
    ways = [
        Way("Meno", kept, *_asked(meno.ask, ours, scale, questions), has_targets=True),
        Way("Meno by its index", None, *_asked(meno.ask_index, ours, scale, questions)),
        Way("one collection", kept_theirs, *_asked(everybody.ask, theirs, scale, questions)),
    ]
    yield from side_by_side(scale, ways)
    yield from apart(coached.turns, ours, scale)


def _asked(ask: Asking, folder: Path, scale: Scale, questions: int) -> tuple[Asked, Asked | None]:
    """Return what the ordinary reps were answered, and the one with the long history."""
    return _of(ask, folder, scale, questions), _of(ask, folder, scale, questions, of_long=True) if scale.long else None


def _of(ask: Asking, folder: Path, scale: Scale, questions: int, *, of_long: bool = False) -> Asked:
    drawn = asks(scale, FIRST_QUESTIONS + questions, of_long=of_long)
    return apart(ask, folder, scale, drawn[:FIRST_QUESTIONS], drawn[FIRST_QUESTIONS:])
