"""A turn of the embedded coach, whole: screen, recall, read, decide, phrase, guard, keep."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from agent.bootstrap import Meno, build
from agent.settings import Settings
from evals.bench.figures import Figure, timed

SESSIONS = 14
WARM_UP = 8
TARGET_MS = 50.0
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
        return measured(meno, ["bench"] * SESSIONS, "turn", "turns")


def measured(meno: Meno, reps: Sequence[str], suite: str, what: str) -> list[Figure]:
    """Return the milliseconds of all turns of one session each of these reps."""
    turns = list(_turns(meno, reps))
    timed(turns[:WARM_UP])
    spread = timed(turns[WARM_UP:])
    return [
        Figure(suite, f"p50 of {len(turns) - WARM_UP} {what}", spread.p50, "ms"),
        Figure(suite, f"p95 of {len(turns) - WARM_UP} {what}", spread.p95, "ms", TARGET_MS),
    ]


def _turns(meno: Meno, reps: Sequence[str]) -> Iterator[Callable[[], object]]:
    for number, rep in enumerate(reps):
        session = meno.coach.open(rep, minutes=45)
        for said in MESSAGES:
            yield partial(meno.coach.take_turn, rep, session.id, f"{said} That was in week {number + 1}.")
