"""Meno's own memory, filled and asked as it is in use."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from agent.bootstrap import Memory
from evals.bench.figures import costed
from evals.bench.memory.apart import disk_mb, held_mb
from evals.bench.memory.measured import Asked, Filled, Nearest, by_meaning
from evals.bench.memory.nearest import by_index, exactly
from evals.bench.memory.scale import Ask, Scale, made_up
from evals.made_up import lines


def fill(home: Path, scale: Scale) -> Filled:
    """Import everyone's history, rep by rep; vectors and index have caught up after each."""
    memory = Memory.open(home, embedder=made_up())
    cost = costed(_imports(memory, scale))
    memory.close()
    return Filled(cost, disk_mb(home))


def ask(home: Path, scale: Scale, first: Sequence[Ask], asked: Sequence[Ask]) -> Asked:
    """Ask as reps with histories of up to 20,000 items do: compared exactly. Nobody measures the first questions."""
    return _asked(partial(Memory.open, home, embedder=made_up()), exactly(home), scale, first, asked)


def ask_index(home: Path, scale: Scale, first: Sequence[Ask], asked: Sequence[Ask]) -> Asked:
    """Ask as reps with longer histories do: by the index."""
    return _asked(partial(Memory.open, home, embedder=made_up(), exact_up_to=0), by_index(home), scale, first, asked)


def _asked(
    opened: Callable[[], Memory],
    alone: AbstractContextManager[Nearest],
    scale: Scale,
    first: Sequence[Ask],
    asked: Sequence[Ask],
) -> Asked:
    before = held_mb()
    memory = opened()
    memory.catch_up()
    costed(_recalls(memory, first))
    whole = costed(_recalls(memory, asked))
    held = held_mb() - before
    memory.close()
    with alone as nearest:
        by_meaning(nearest, scale, first)
        return Asked(whole, by_meaning(nearest, scale, asked), held)


def _imports(memory: Memory, scale: Scale) -> Iterator[Callable[[], object]]:
    for rep_id, items in scale.histories():
        yield partial(memory.import_lines, rep_id, list(lines(rep_id, items)))


def _recalls(memory: Memory, asked: Sequence[Ask]) -> Iterator[Callable[[], object]]:
    for one in asked:
        made_up().embed([one.text])  # what its words mean is looked up before the clock runs
        yield partial(memory.recall.about, one.rep_id, one.text)
