"""A subject: whoever coaches in a talk, as the suite sees them."""

from typing import Protocol, runtime_checkable

from agent.errors import MenoError
from evals.scenario import Scenario
from evals.transcript import Said


class SubjectAway(MenoError):
    """Whoever coaches cannot answer any more; the message says why in plain words."""


class Subject(Protocol):
    """Coaches one talk; a new one is made for every scenario."""

    name: str

    async def open(self, scenario: Scenario) -> Said:
        """Return the opening. Raises SubjectAway, or another MenoError of its own."""
        ...

    async def take(self, message: str) -> Said:
        """Return the turn to this message. Raises SubjectAway, or another MenoError of its own."""
        ...

    async def later(self) -> Said | None:
        """Return how a session opens a week later, or None when nothing is left to ask about or nothing remembered."""
        ...

    async def close(self) -> None:
        """Leave nothing behind; may be called before anything was opened."""
        ...


@runtime_checkable
class Reachable(Protocol):
    """A subject somewhere else, which may not be there."""

    async def reach(self) -> None:
        """Return when it can be talked to. Raises UsageError, which says in one line what to mend."""
        ...


@runtime_checkable
class Resumable(Protocol):
    """A subject whose talks go on where they stood when the program was closed."""

    async def resume(self) -> None:
        """Close what runs, and begin again with nothing but what was kept. Raises MenoError."""
        ...
