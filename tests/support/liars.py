"""Work that acknowledges what it has not done: a proof that believes it proves nothing."""

from itertools import count

from agent.bootstrap import Memory
from evals.made_up import line
from evals.prove.kills.canaries import Marked, canary, saying
from evals.prove.kills.erasing import REPS, Did, Event, Way, keep
from evals.prove.kills.imports import REP


def imports_half(home, number, say):
    """Import one line of a file and call the file imported."""
    memory = Memory.open(home, embedder=Marked())
    memory.import_lines(REP, [line(f"{number}/0/{canary(number, 0)}", saying(canary(number, 0)))])
    say(None)
    say(f"{number}/0/{canary(number, 0)}")
    wait()


def imports_nothing(home, number, say):
    """Call a file imported that never was."""
    say(None)
    say(f"{number}/0/{canary(number, 0)}")
    wait()


def erases_nothing(home, number, say):
    """Keep words and call them erased."""
    memory = Memory.open(home, embedder=Marked())
    words = tuple(canary(number, one) for one in range(6))
    keep(memory, REPS[0], words)
    say(None)
    say(Event(Did.KEPT, REPS[0], words))
    say(Event(Did.ERASED, REPS[0], words[:1], Way.ITEM))
    wait()


def fails(home, number, say):
    """Begin, and fail."""
    say(None)
    raise SystemExit(3)


def wait():
    for _ in count():
        pass
