"""One rep tries to get at what others said: by what is asked, by guessed ids, under almost the same name."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from agent.bootstrap import Memory
from agent.domain.recalled import Recalled
from agent.errors import MemoryStoreError
from evals.prove.isolation.names import nobodys_names
from evals.prove.isolation.population import SHARED, secret, whose

MOST = 50
QUERIES = (
    SHARED,
    "",
    "*",
    "' OR 1=1 --",
    "rep:ann OR text:*",
    "NEAR(Dana, 5) AND NOT quiet",
    'rep_id = "ann" OR "quiet"',
    '{"rep": {"$ne": ""}}',
    "Dana^2 +quiet -Acme {x} : col",
    "Dana\0quiet",
    "ｄａｎａ ｑｕｉｅｔ",
    "What did Dana say in January 2026?",
    "Dana " * 3_000,
)


class Found(NamedTuple):
    """What a query brought: another's items, the asker's own, and whether a guessed id was refused."""

    foreign: int = 0
    own: int = 0
    refused: int = 0


class Attack:
    """Everybody with a name asks, and so does nobody."""

    def __init__(self, memory: Memory, names: Sequence[str]) -> None:
        """Attack this memory, where each of these reps has settled in under the number of the place."""
        self._memory = memory
        self._names = names
        self._nobodies = nobodys_names(tuple(names))
        self._ways: tuple[Callable[[random.Random], Found], ...] = (
            *(self._search,) * 6,
            *(self._about,) * 5,
            self._nobody,
            self._whole,
            self._guess_session,
            self._guess_item,
        )

    def once(self, chance: random.Random) -> Found:
        """Ask once, in a way drawn by lot."""
        return chance.choice(self._ways)(chance)

    def _search(self, chance: random.Random) -> Found:
        number = chance.randrange(len(self._names))
        return _sorted(number, self._memory.search(self._names[number], self._query(chance), limit=MOST))

    def _about(self, chance: random.Random) -> Found:
        number = chance.randrange(len(self._names))
        return _sorted(number, self._memory.recall.about(self._names[number], self._query(chance), limit=MOST))

    def _nobody(self, chance: random.Random) -> Found:
        name, query = chance.choice(self._nobodies), self._query(chance)
        found = (*self._memory.search(name, query, limit=MOST), *self._memory.recall.about(name, query, limit=MOST))
        return Found(foreign=len(found) + len(self._memory.record.history(name)) + len(self._memory.record.of(name)))

    def _whole(self, chance: random.Random) -> Found:
        number = chance.randrange(len(self._names))
        held = self._memory.show(self._names[number])
        times = [item.at for item in held.items]
        times += [session.started_at for session in held.sessions]
        times += [commitment.created_at for commitment in held.commitments]
        foreign = sum(1 for at in times if whose(at) != number)
        return Found(foreign, len(times) - foreign)

    def _guess_session(self, chance: random.Random) -> Found:
        number, other = chance.sample(range(len(self._names)), 2)
        return self._refused(lambda: self._memory.record.load(self._names[number], f"talk-{other}"))

    def _guess_item(self, chance: random.Random) -> Found:
        number, other = chance.sample(range(len(self._names)), 2)
        guessed = chance.choice((f"own-{other}", f"talk-{other}/1", f"own-{other}' OR '1'='1"))
        if chance.random() < 0.5:
            return self._refused(lambda: self._memory.erase(self._names[number], item_id=guessed))
        return self._refused(lambda: self._memory.correct(self._names[number], guessed, "Nothing of the kind."))

    def _refused(self, guess: Callable[[], object]) -> Found:
        try:
            guess()
        except MemoryStoreError:
            return Found(refused=1)
        return Found(foreign=1)

    def _query(self, chance: random.Random) -> str:
        other = chance.randrange(len(self._names))
        return chance.choice((*QUERIES, *(secret(other),) * 10, self._names[other], f"{SHARED} discount{other}"))


def _sorted(number: int, found: Sequence[Recalled]) -> Found:
    foreign = sum(1 for item in found if whose(item.at) != number)
    return Found(foreign, len(found) - foreign)
