"""One promise, as the talk has it."""

from typing import NamedTuple

from agent.domain.due import Due
from agent.domain.idea import Idea
from agent.domain.reading import Reading

MOST = 4
"""Promises of one session that are kept apart; what is said beyond them goes with the last."""


class Pledge(NamedTuple):
    """One promise: what is to be done, and when, as far as that was said."""

    action: Idea
    due: Due | None = None


def timed(made: tuple[Pledge, ...], due: Due) -> tuple[Pledge, ...]:
    """Return the promises, the first one for this time."""
    return tuple(pledge._replace(due=due) if place == 0 else pledge for place, pledge in enumerate(made))


def time_left(reading: Reading, others: list[Idea]) -> Due | None:
    """Return the time of a message, unless another of its deeds has it."""
    return None if any(other.due == reading.due for other in others) else reading.due
