"""What things cost: run by `meno bench`, never by a test."""

from collections.abc import Iterable, Sequence

from evals.bench.figures import Figure


def run(suite: str, items: Sequence[int] = ()) -> Iterable[Figure]:
    """Return the figures of one suite: turn, guard, memory (with so many items, if said) or start."""
    # A suite is loaded when it runs: what one needs shall not weigh in the memory that another measures.
    if suite == "turn":
        from evals.bench.turn import bench_turn

        return bench_turn()
    if suite == "guard":
        from evals.bench.guard import bench_guard
        from evals.bench.hook import bench_hook

        return [*bench_guard(), *bench_hook()]
    if suite == "memory":
        from evals.bench.memory import SCALES, bench_memory, scale_of

        return bench_memory([scale_of(count) for count in items] or SCALES)
    from evals.bench.start import bench_start

    return bench_start()
