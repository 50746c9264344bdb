"""Leaving a model alone that keeps failing."""

import threading
from collections.abc import Callable

PATIENCE = 2
"""Failures in a row before the model is left alone."""

FIRST_REST = 60.0
LONGEST_REST = 600.0
"""Seconds; each further failure doubles the rest."""


class Breaker:
    """Counts failures in a row, so that a dead endpoint does not cost its whole wait every turn."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Start closed; `clock` is monotonic, in seconds."""
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._until = 0.0
        self.why = ""

    @property
    def is_open(self) -> bool:
        """Whether the model is left alone now."""
        with self._lock:
            return self._clock() < self._until

    def failed(self, why: str) -> None:
        """Count a failure, with its reason in plain words; from the second in a row on, rest."""
        with self._lock:
            self._failures += 1
            self.why = why
            if self._failures >= PATIENCE:
                rest = FIRST_REST * 2.0 ** min(self._failures - PATIENCE, 8)
                self._until = self._clock() + min(rest, LONGEST_REST)

    def worked(self) -> None:
        """Forget all failures."""
        with self._lock:
            self._failures, self._until, self.why = 0, 0.0, ""
