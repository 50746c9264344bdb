"""All that is derived is built anew: nothing is missing afterwards, and nothing erased is there again."""

import random
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import Memory
from evals.made_up import line
from evals.prove.kills.canaries import Marked, canary, in_other_words, saying, vectors_on_disk, words_on_disk
from evals.prove.kills.killing import Say, killed, moment
from evals.prove.kills.report import KillReport

REPS = ("ann", "bob", "cid")
BEFORE, GONE = 30, 3
"""Items of each rep before the first kill, and how many of them are erased again before it."""
MORE = 3
REBUILT, SECONDS = 2, 1.0
"""A kill comes after the index was built anew so often at most; once takes about so many seconds."""
LOOKED_UP = 12
"""Items looked up after each kill; all of them after the last one."""


class Rebuilt(NamedTuple):
    """What was done: these words of a rep were kept, then the index was built anew for the rep or for all."""

    rep_id: str
    words: tuple[str, ...]


def kill_in_reindexing(home: Path, kills: int, seed: int = 5) -> KillReport:
    """Kill `reindex` in one data folder that many times; after each look up what was kept, and for what was erased."""
    chance = random.Random(seed)
    kept, erased = _before(home)
    done: list[Rebuilt] = []
    lost = came_back = 0
    known = _items(kept)
    for number in range(kills):
        done += killed(work, home, number, moment(chance, REBUILT, SECONDS))
        known = _items([*kept, *done])
        some = known if number == kills - 1 else chance.sample(known, LOOKED_UP)
        lost += _lost(home, some)
        came_back += len(erased & words_on_disk(home)) + vectors_on_disk(home, erased)
    return KillReport("reindexing", kills, len(known) + len(done), lost, came_back)


def _items(kept: Iterable[Rebuilt]) -> list[tuple[str, str]]:
    return [(rep_id, word) for rep_id, words in kept for word in words]


def work(home: Path, number: int, say: Say[Rebuilt | None]) -> None:
    """Keep a little and build the index anew, round after round."""
    chance = random.Random(number)
    memory = Memory.open(home, embedder=Marked())
    say(None)
    for turn in count():
        rep_id = chance.choice(REPS)
        words = tuple(canary(number + 1, turn * MORE + one) for one in range(MORE))
        memory.import_lines(rep_id, [line(word, saying(word)) for word in words])
        memory.reindex(chance.choice((None, rep_id)))
        say(Rebuilt(rep_id, words))


def _before(home: Path) -> tuple[list[Rebuilt], frozenset[str]]:
    """Return what is kept of each rep, and what was erased."""
    memory = Memory.open(home, embedder=Marked())
    kept: list[Rebuilt] = []
    erased: list[str] = []
    for place, rep_id in enumerate(REPS):
        words = tuple(canary(0, place * BEFORE + one) for one in range(BEFORE))
        memory.import_lines(rep_id, [line(word, saying(word)) for word in words])
        for word in words[:GONE]:
            memory.erase(rep_id, item_id=word)
        kept.append(Rebuilt(rep_id, words[GONE:]))
        erased += words[:GONE]
    memory.close()
    return kept, frozenset(erased)


def _lost(home: Path, wanted: list[tuple[str, str]]) -> int:
    """Return how many of these are not the first thing found by their words, and by their meaning in the index."""
    memory = Memory.open(home, embedder=Marked(), exact_up_to=0)
    memory.catch_up()
    lost = 0
    for rep_id, word in wanted:
        found = [memory.search(rep_id, query, limit=1) for query in (saying(word), in_other_words(word))]
        lost += not all(items and items[0].id == word for items in found)
    memory.close()
    return lost
