"""How many questions a session has, and how deep it may go."""

from typing import NamedTuple

from agent.steps.progress import Progress

QUESTIONS = {1: 2, 5: 5, 15: 12}
"""Questions for so many minutes (docs/method.md); a longer session has as many as are wanted."""

SHORT = 5
"""Minutes up to which the root cause may be left out."""

OPEN_END = 60
"""Questions after which even a session without a budget is brought to its close."""


class Depth(NamedTuple):
    """How often each part of a session is asked for at most."""

    follow_up: int
    clarify: int
    cause: int
    perspective: int
    weigh: int
    commit: int
    strengthen: int
    consolidate: int


def questions(minutes: int) -> int:
    """Return the budget of questions for a session of so many minutes."""
    fitting = [count for limit, count in QUESTIONS.items() if minutes <= limit]
    return fitting[0] if fitting else OPEN_END


def left(progress: Progress) -> int:
    """Return how many questions may still be asked."""
    return questions(progress.session.minutes) - progress.questions


def is_short(progress: Progress) -> bool:
    """Whether the session is too short for a root cause."""
    return progress.session.minutes <= SHORT


def is_minimal(progress: Progress) -> bool:
    """Whether there is time for two questions alone: what matters, and what and when."""
    return questions(progress.session.minutes) <= QUESTIONS[1]


def depth(progress: Progress) -> Depth:
    """Return how far each part may go in a session of this length."""
    count = questions(progress.session.minutes)
    if count <= QUESTIONS[1]:
        return Depth(1, 0, 0, 0, 0, 1, 0, 0)
    if count <= QUESTIONS[SHORT]:
        return Depth(2, 1, 0, 0, 0, 1, 0, 0)
    if count <= QUESTIONS[15]:
        return Depth(3, 2, 2, 1, 1, 1, 2, 1)
    return Depth(4, 4, 4, 2, 2, 3, 5, 3)
