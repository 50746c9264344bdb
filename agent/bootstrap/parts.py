"""What a process has once: the embedder, the reader of pairs, the guard."""

from functools import cache

from agent.guard import Guard
from agent.guard.planned import Marking
from agent.judging import second_opinion
from agent.ports import Embedder, Judge, Marker, PairReader
from agent.settings import Settings
from memory.embedder import MiniLM
from memory.pairs import MiniLMPairs


@cache
def embedder() -> Embedder:
    """Return the local embedder of this process; its weights are read on first use."""
    return MiniLM()


@cache
def pair_reader() -> PairReader:
    """Return the reader of turn and talk of this process; its weights are read on first use."""
    return MiniLMPairs()


@cache
def local_guard() -> Guard:
    """Return the guard of this process, with all that it can use on this machine."""
    return Guard(embedder(), pair_reader())


@cache
def marker() -> Marker:
    """Return what marks the lines of a manager's plan in this process, by the local guard."""
    return Marking(local_guard())


def judge(settings: Settings) -> Judge:
    """Return the judge that these settings ask for: the guard, with a second judge where they name one.

    Raises UsageError for a language that cannot be told from others here, PromptError.
    """
    return second_opinion(settings, local_guard()) or local_guard()
