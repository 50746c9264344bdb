"""Nobody gets what somebody else said, however they are called, whatever they ask, and whoever asks beside them."""

import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

from agent.bootstrap import Memory
from evals.made_up import MadeUp
from evals.prove.isolation.attack import Attack, Found
from evals.prove.isolation.names import trying_names
from evals.prove.isolation.planted import pass_rows_on
from evals.prove.isolation.population import another_line, settle_in
from evals.prove.isolation.report import IsolationReport

AT_ONCE = 4
"""Threads that ask at once, on one memory; one more says new things meanwhile."""
LATER = 200
"""New things said meanwhile, at most."""
ALWAYS_EXACT, NEVER_EXACT = 10**9, 0


def prove_isolation(home: Path, queries: int, names: Sequence[str] = ()) -> Iterator[IsolationReport]:
    """Ask that often, compared exactly, by the index, and by an index whose rows say that they are another's."""
    names = names or trying_names()
    share = max(queries // 3, 1)
    with _opened(home, ALWAYS_EXACT) as memory:
        for number, name in enumerate(names):
            settle_in(memory, number, name)
        yield asked(memory, names, "compared exactly", share)
    with _opened(home, NEVER_EXACT) as memory:
        yield asked(memory, names, "by the index", share)
    if not pass_rows_on(home / "index"):
        raise RuntimeError("no two reps share a shard: nothing could be planted")
    with _opened(home, NEVER_EXACT) as memory:
        yield asked(memory, names, "by an index whose rows are passed on to others", queries - 2 * share)


def asked(memory: Memory, names: Sequence[str], way: str, queries: int) -> IsolationReport:
    """Let everybody ask, several at once, while somebody says new things."""
    attack = Attack(memory, names)
    done = Event()
    shares = [queries // AT_ONCE + (place < queries % AT_ONCE) for place in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE + 1) as pool:
        saying = pool.submit(_say_more, memory, names, done)
        try:
            found = [one for some in pool.map(partial(_ask, attack), range(AT_ONCE), shares) for one in some]
        finally:
            done.set()
        saying.result()
    total = Found(*(sum(column) for column in zip(*found, strict=True)))
    return IsolationReport(way, len(names), len(found), *total)


@contextmanager
def _opened(home: Path, exact_up_to: int) -> Iterator[Memory]:
    memory = Memory.open(home, embedder=MadeUp(), exact_up_to=exact_up_to)
    memory.catch_up()  # opens the index
    yield memory
    memory.close()


def _ask(attack: Attack, seed: int, queries: int) -> list[Found]:
    chance = random.Random(seed)
    return [attack.once(chance) for _ in range(queries)]


def _say_more(memory: Memory, names: Sequence[str], done: Event) -> None:
    chance = random.Random(len(names))
    for count in range(LATER):
        if done.is_set():
            return
        number = chance.randrange(len(names))
        memory.import_lines(names[number], [another_line(number, count)])
