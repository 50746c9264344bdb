"""A turn of the embedded coach, whole: screen, recall, read, decide, phrase, guard, keep."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from agent.bootstrap import Meno, build
from agent.settings import Settings
from evals.bench.figures import Figure, timed

SESSIONS = 14
WARM_UP = 8
MESSAGES = (
    "Dana went quiet two weeks after the demo and I don't know why.",
    "She asked about rollback twice, and her boss was on the second call.",
    "I think they are looking at a cheaper supplier, but nobody said so.",
    "I could ring her directly, or ask her colleague in operations what changed.",
    "What matters most is that we keep the date in March.",
    "I'll ring her on Thursday before noon and ask what changed on her side.",
    "She may not pick up. Then I write two lines and try again on Friday.",
    "A seven, because she has always answered me in the end.",
)


def bench_turn() -> list[Figure]:
    """Return the milliseconds of a turn without a model, each message new to the parser's cache."""
    with tempfile.TemporaryDirectory() as home, build(Settings(home=Path(home), model="")) as meno:
        turns = list(_turns(meno))
        timed(turns[:WARM_UP])
        spread = timed(turns[WARM_UP:])
    return [
        Figure("turn", f"p50 of {len(turns) - WARM_UP} turns", spread.p50, "ms"),
        Figure("turn", f"p95 of {len(turns) - WARM_UP} turns", spread.p95, "ms", 50.0),
    ]


def _turns(meno: Meno) -> Iterator[Callable[[], object]]:
    for number in range(SESSIONS):
        session = meno.coach.open("bench", minutes=45)
        for said in MESSAGES:
            yield partial(meno.coach.take_turn, "bench", session.id, f"{said} That was in week {number + 1}.")
