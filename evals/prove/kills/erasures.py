"""What was erased stays erased, to the last byte, whatever is killed; what was to stay stays."""

import random
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import Memory
from agent.errors import MemoryStoreError
from evals.prove.kills.canaries import Marked, vectors_on_disk, words_in, words_on_disk
from evals.prove.kills.erasing import REPS, Did, Event, Way, erase, work
from evals.prove.kills.killing import Work, killed, moment
from evals.prove.kills.report import KillReport

EVENTS, SECONDS = 8, 0.5
"""A kill comes after so many events at most; one takes about so many seconds."""


class _Found(NamedTuple):
    torn: int
    held: frozenset[str]


class Ledger:
    """What must be there and what must not, by what was said before the kills."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self.kept: defaultdict[str, set[str]] = defaultdict(set)
        self.erased: set[str] = set()
        self.acknowledged = 0
        self.in_doubt: Event | None = None

    def enter(self, events: Iterable[Event]) -> None:
        """Take down what was said, in order."""
        for event in events:
            self.acknowledged += event.did is not Did.BEGAN_TO_ERASE
            if event.did is Did.KEPT:
                self.kept[event.rep_id].update(event.words)
            elif event.did is Did.ERASED:
                self.strike(event)
            self.in_doubt = event if event.did is Did.BEGAN_TO_ERASE else None

    def meant(self, event: Event) -> set[str]:
        """Return the words that this event is to erase."""
        return set(event.words) if event.way is not Way.ALL else set(self.kept[event.rep_id])

    def strike(self, event: Event) -> None:
        """Take down that this is erased."""
        gone = self.meant(event)
        self.erased |= gone
        self.kept[event.rep_id] -= gone


def kill_in_erasures(home: Path, kills: int, seed: int = 3, erasing: Work[Event] = work) -> KillReport:
    """Kill erasures in one data folder that many times; after each look at what the next process finds."""
    chance = random.Random(seed)
    ledger = Ledger()
    lost = came_back = torn = 0
    for number in range(kills):
        ledger.enter(killed(erasing, home, number, moment(chance, EVENTS, SECONDS)))
        found = _next_process(home, ledger)
        torn += found.torn
        lost += len(set().union(*ledger.kept.values()) - found.held)
        came_back += len(ledger.erased & words_on_disk(home)) + vectors_on_disk(home, ledger.erased)
    return KillReport("erasures", kills, ledger.acknowledged, lost, came_back, torn)


def _next_process(home: Path, ledger: Ledger) -> _Found:
    """Settle what the killed process left, look at the erasure in doubt, and erase it once more."""
    memory = Memory.open(home, embedder=Marked())
    memory.catch_up()
    torn = 0
    if ledger.in_doubt is not None:
        meant = ledger.meant(ledger.in_doubt)
        here = meant & _held(memory)
        torn = len(here if here != meant else ()) + len((meant - here) & words_on_disk(home))
        with suppress(MemoryStoreError):  # it is gone already
            erase(memory, ledger.in_doubt)
        ledger.strike(ledger.in_doubt)
        ledger.in_doubt = None
    found = _Found(torn, _held(memory))
    memory.close()
    return found


def _held(memory: Memory) -> frozenset[str]:
    return words_in(memory.export(rep_id).encode() for rep_id in REPS)
