"""What the coach knows of time, of meaning, of earlier words, and of answers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from agent.domain.one_to_one import PlannedLine
from agent.domain.recalled import Recalled
from agent.domain.verdict import Verdict


class Clock(Protocol):
    """Says what time it is."""

    def __call__(self) -> datetime:
        """Return now, aware and in UTC."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors that lie close when their meaning does."""

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), dimensions)."""
        ...


class PairReader(Protocol):
    """Reads a turn beside the talk before it and says how much it looks like an answer."""

    name: str

    def read(self, talk: str, turn: str) -> float:
        """Return log-odds, not calibrated: the higher, the more the turn brings what the talk has not."""
        ...


class Recall(Protocol):
    """Finds what a rep said before; bound to nobody, asked for one rep at a time."""

    def about(self, rep_id: str, text: str, *, limit: int = 5, not_session: str | None = None) -> tuple[Recalled, ...]:
        """Return what matters most to this text from this rep's history alone, best first."""
        ...


class Judge(Protocol):
    """Says whether a coach turn gives an answer."""

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn after this context.

        A context entry may start with "rep:" or "coach:" (the rep's when neither); `remembered` are
        the rep's own earlier words.
        """
        ...


class Marker(Protocol):
    """Says which lines of what a manager plans to say tell rather than ask."""

    def mark(self, texts: Sequence[str]) -> tuple[PlannedLine, ...]:
        """Return each line, in its order, with its mark, judged after those before it."""
        ...
