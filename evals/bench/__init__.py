"""What things cost: run by `meno bench`, never by a test."""

from collections.abc import Sequence

from evals.bench.figures import Figure


def run(suite: str) -> Sequence[Figure]:
    """Return the figures of one suite: turn, guard, memory or start."""
    from evals.bench import guard, memory, start, turn

    suites = {
        "turn": turn.bench_turn,
        "guard": guard.bench_guard,
        "memory": memory.bench_memory,
        "start": start.bench_start,
    }
    return suites[suite]()
