"""Lets turns in while a process serves, and waits for those in hand when it stops."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from agent.errors import ClosingDown

WORDS = "Meno is being restarted here. Wait a moment, then send your words again: what was said before is kept."


class Doors:
    """Counts the turns in hand; once closed, no further turn begins. Implements `agent.ports.TurnGate`."""

    def __init__(self) -> None:
        """Start open, with nobody inside."""
        self._changed = threading.Condition()
        self._inside = 0
        self._open = True

    @property
    def are_open(self) -> bool:
        """Whether a turn may begin."""
        return self._open

    @property
    def inside(self) -> int:
        """How many turns are in hand."""
        return self._inside

    @contextmanager
    def turn(self, rep_id: str) -> Iterator[None]:
        """Count what runs inside as a turn in hand. Raises ClosingDown when no further turn may begin."""
        with self._changed:
            if not self._open:
                raise ClosingDown(WORDS)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def admit(self, rep_id: str) -> None:
        """Let a rep say as much as they want."""

    def close(self) -> None:
        """Let no further turn begin; those in hand go on."""
        with self._changed:
            self._open = False

    def wait(self, seconds: float) -> bool:
        """Wait until no turn is in hand, for so many seconds at most; say whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: self._inside == 0, seconds)
