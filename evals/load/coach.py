"""Many sessions of the coach alone, without a page: each in a thread of its own, as a page's runs are."""

import threading
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from time import monotonic, sleep

from agent.bootstrap import Meno
from agent.errors import MenoError
from evals.load.lines import lines
from evals.load.rep import Pace

MINUTES = 15


@dataclass
class Turns:
    """When turns were asked for, how many seconds each took, and what went wrong."""

    taken: list[tuple[float, float]] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


def talk_all(meno: Meno, reps: range, pace: Pace, ramp: float) -> Turns:
    """Let reps of these numbers talk side by side until the pace's end, begun one after the other over `ramp`."""
    turns = Turns()
    threads = [
        threading.Thread(target=_come, args=(meno, number, ramp * place / len(reps), pace, turns), daemon=True)
        for place, number in enumerate(reps)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return turns


def _come(meno: Meno, number: int, after: float, pace: Pace, turns: Turns) -> None:
    chance, said, rep_id = Random(number), lines(number), f"rep{number}"
    sleep(after)
    session = None
    while True:
        wait, left = pace.think * chance.uniform(0.5, 1.5), pace.until - monotonic()
        sleep(max(0.0, min(wait, left)))
        if wait >= left:
            return
        try:
            if session is None or session.is_over:
                session = meno.coach.open(rep_id, minutes=MINUTES)
            started = monotonic()
            session = meno.coach.take_turn(rep_id, session.id, next(said))
        except MenoError as error:
            turns.errors[str(error)] += 1
        else:
            turns.taken.append((started, monotonic() - started))
