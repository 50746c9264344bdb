"""Finds the theme of a session: a model where one is configured, held to the list, else words and meaning alone."""

import logging
from typing import NamedTuple

from agent.domain.session import Session
from agent.domain.theme import Theme, ThemeSource
from agent.errors import ClosingDown, MalformedReply, ModelUnavailable
from agent.ports import Embedder, ThemeNamer, TurnGate
from agent.steps.theme import found_in, said_in

logger = logging.getLogger(__name__)

LONGEST_WAIT = 5.0
"""Seconds that a model may take at the end of a session, where nobody waits for a question any more."""


class Named(NamedTuple):
    """A session's theme, None where none fits, and who said so."""

    theme: Theme | None
    source: ThemeSource


class ThemeFinder:
    """Says what a session was about; it reads nothing but the rep's own words on their problem."""

    def __init__(self, embedder: Embedder, namer: ThemeNamer | None, gate: TurnGate, seconds: float) -> None:
        """Use this embedder, and this model within so many seconds; what it costs is counted as a turn's."""
        self._embedder, self._namer, self._gate = embedder, namer, gate
        self._seconds = min(seconds, LONGEST_WAIT)

    def of(self, session: Session) -> Named:
        """Return the theme of a session. Raises MemoryStoreError without the embedder's weights."""
        said = said_in(session)
        found = found_in(said, self._embedder)
        if self._namer is None or not said:
            return Named(found.theme, ThemeSource.RULES)
        try:
            with self._gate.turn(session.rep_id):
                return Named(self._namer.theme_in(said, self._seconds), ThemeSource.MODEL)
        except (ModelUnavailable, MalformedReply, ClosingDown) as fault:
            logger.info("a theme was found without the model: %s", type(fault).__name__)
            return Named(found.theme, ThemeSource.RULES)
