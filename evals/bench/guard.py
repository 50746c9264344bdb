"""One check of the guard: by words and grammar alone, with the embedder's sense of meaning, and with the reader."""

from collections.abc import Callable, Iterator
from functools import partial

from agent.bootstrap import embedder, local_guard
from agent.domain.verdict import Verdict
from agent.guard import Guard
from evals.bench.figures import Figure, timed

ROUNDS = 40
WARM_UP = 12
CONTEXT = (
    "rep: Dana went quiet two weeks after the demo and I don't know why.",
    "coach: What have you seen or heard from her since?",
    "rep: She opened the proposal twice. Her boss asked about rollback in the second call, week {number}.",
)
TURNS = (
    "She opened it twice and said nothing. What do you make of that, week {number}?",
    "Have you thought of sending her boss the rollback plan, week {number}?",
    "What is it about rollback that her boss needs to know in week {number}?",
    "How sure are you of that, 0 to 10, week {number}?",
)


def bench_guard() -> list[Figure]:
    """Return the milliseconds of a check that nothing was cached for but the older context."""
    return [
        *_figures(Guard(None), "without embedder", 0),
        *_figures(Guard(embedder()), "with embedder", ROUNDS),
        *_figures(local_guard(), "with embedder and reader", 2 * ROUNDS, 25.0),
    ]


def _figures(guard: Guard, name: str, first: int, target: float | None = None) -> list[Figure]:
    checks = list(_checks(guard, first))
    timed(checks[:WARM_UP])
    spread = timed(checks[WARM_UP:])
    return [
        Figure("guard", f"{name}, p50 of {len(checks) - WARM_UP} checks", spread.p50, "ms"),
        Figure("guard", f"{name}, p95 of {len(checks) - WARM_UP} checks", spread.p95, "ms", target),
    ]


def _checks(guard: Guard, first: int) -> Iterator[Callable[[], Verdict]]:
    """Checks whose numbers no earlier check had, so that nothing of theirs lies in the parser's cache."""
    for number in range(first, first + ROUNDS):
        context = tuple(line.format(number=number) for line in CONTEXT)
        for turn in TURNS:
            yield partial(guard.check, context, turn.format(number=number))
