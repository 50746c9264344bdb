"""What was reported as imported is kept and found, by words and by meaning; never half of a file."""

import random
from collections import Counter
from itertools import count
from pathlib import Path

from agent.bootstrap import Memory
from evals.made_up import line
from evals.prove.kills.canaries import Marked, canary, in_other_words, saying
from evals.prove.kills.killing import Say, Work, killed, moment
from evals.prove.kills.report import KillReport

LINES = 25
"""Lines of one file; a file is named by its first one."""
FILES, SECONDS = 6, 0.3
"""A kill comes after so many files at most; one takes about so many seconds."""


def work(home: Path, number: int, say: Say[str | None]) -> None:
    """Import file after file, and say which one is in."""
    memory = Memory.open(home, embedder=Marked())
    say(None)
    for file in count():
        words = [canary(number, file * LINES + one) for one in range(LINES)]
        memory.import_lines(rep(number), [line(f"{number}/{file}/{word}", saying(word)) for word in words])
        say(f"{number}/{file}/{words[0]}")


def kill_in_imports(home: Path, kills: int, seed: int = 2, importing: Work[str] = work) -> KillReport:
    """Kill imports into one data folder that many times, then count what is missing."""
    chance = random.Random(seed)
    moments = [moment(chance, FILES, SECONDS) for _ in range(kills)]
    said = [file for number, when in enumerate(moments) for file in killed(importing, home, number, when)]
    memory = Memory.open(home, embedder=Marked(), exact_up_to=0)
    memory.catch_up()
    held = Counter(_file(item.id) for number in range(kills) for item in memory.items(rep(number)))
    lost = sum(1 for first in said if held[_file(first)] != LINES or not _is_found(memory, first))
    memory.close()
    return KillReport("imports", kills, len(said), lost, torn=sum(1 for lines in held.values() if lines != LINES))


def rep(number: int) -> str:
    """Return who imports in the run of this number."""
    return f"rep {number}"


def _file(item_id: str) -> str:
    return item_id.rpartition("/")[0]


def _is_found(memory: Memory, item_id: str) -> bool:
    """Whether the item is the first one found by its words, and by its meaning in the index."""
    number, _, word = item_id.split("/")
    found = [memory.search(rep(int(number)), query, limit=1) for query in (saying(word), in_other_words(word))]
    return all(items and items[0].id == item_id for items in found)
