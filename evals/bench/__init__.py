"""What things cost: run by `meno bench`, never by a test."""

from collections.abc import Callable, Sequence

from evals.bench.figures import Figure
from evals.bench.guard import bench_guard
from evals.bench.hook import bench_hook
from evals.bench.memory import bench_memory
from evals.bench.start import bench_start
from evals.bench.turn import bench_turn


def run(suite: str) -> Sequence[Figure]:
    """Return the figures of one suite: turn, guard, memory or start."""
    suites: dict[str, Callable[[], Sequence[Figure]]] = {
        "turn": bench_turn,
        "guard": lambda: [*bench_guard(), *bench_hook()],
        "memory": bench_memory,
        "start": bench_start,
    }
    return suites[suite]()
