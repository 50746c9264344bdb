"""Work that acknowledges what it has not done: a proof that believes it proves nothing."""

from itertools import count
from time import sleep

from agent.bootstrap import Memory
from evals.made_up import line
from evals.prove.kills.canaries import Marked, canary, saying
from evals.prove.kills.erasing import REPS, Did, Event, Way, keep
from evals.prove.kills.imports import rep

BREATH = 0.05


def imports_half(home, number, say):
    """Import one line of each file and call the file imported."""
    memory = Memory.open(home, embedder=Marked())
    say(None)
    for file in count():
        name = f"{number}/{file}/{canary(number, file)}"
        memory.import_lines(rep(number), [line(name, saying(canary(number, file)))])
        say(name)


def imports_nothing(home, number, say):
    """Call files imported that never were."""
    say(None)
    for file in count():
        say(f"{number}/{file}/{canary(number, 0)}")
        sleep(BREATH)


def erases_nothing(home, number, say):
    """Keep words and call them erased."""
    memory = Memory.open(home, embedder=Marked())
    say(None)
    for turn in count():
        words = tuple(canary(number, turn * 6 + one) for one in range(6))
        keep(memory, REPS[0], words)
        say(Event(Did.KEPT, REPS[0], words))
        say(Event(Did.ERASED, REPS[0], words[:1], Way.ITEM))


def fails(home, number, say):
    """Begin, and fail."""
    say(None)
    raise SystemExit(3)
