"""Many reps at once, and what came of them."""

import asyncio
from collections.abc import Mapping, Sequence
from time import monotonic
from typing import NamedTuple

from evals.load.rep import Book, Pace, Rep
from evals.load.usage import Use, load_average, uses


class Plan(NamedTuple):
    """How the crowd comes and for how long it talks, in seconds.

    Reps come one after the other over `ramp`; turns sent in the `measured` seconds after it count. Each writes again
    after about `think` seconds, gives a page up after `within`, and leaves after `messages` where a number is given.
    """

    ramp: float
    measured: float
    think: float
    within: float = 60.0
    messages: int | None = None


class Course(NamedTuple):
    """What a crowd did: what reps saw, when measuring began and ended, what processes used by then, and the load."""

    book: Book
    began: float
    ended: float
    before: Mapping[str, Use]
    after: Mapping[str, Use]
    load_before: float


async def crowd(reps: Sequence[Rep], book: Book, plan: Plan, pids: Mapping[str, int]) -> Course:
    """Let these reps talk as planned, all writing into this book, and watch these named processes."""
    load, started = load_average(), monotonic()
    began = started + plan.ramp
    pace = Pace(plan.think, began + plan.measured, plan.within, plan.messages)
    coming = [_come(rep, started + plan.ramp * place / len(reps), pace) for place, rep in enumerate(reps)]
    talking = asyncio.gather(*coming)
    before = await _uses_at(began, talking, pids)
    after = await _uses_at(pace.until, talking, pids)
    ended = monotonic()
    await talking
    return Course(book, began, ended, before, after, load)


async def _come(rep: Rep, at: float, pace: Pace) -> None:
    await asyncio.sleep(max(0.0, at - monotonic()))
    await rep.work(pace)


async def _uses_at(moment: float, talking: asyncio.Future[list[None]], pids: Mapping[str, int]) -> dict[str, Use]:
    """What is used at this moment, or when everybody has left before."""
    await asyncio.wait([talking], timeout=max(0.0, moment - monotonic()))
    return uses(pids)
