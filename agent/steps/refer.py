"""Stops coaching at risk."""

from collections.abc import Callable

from agent.domain.session import Session
from agent.domain.turn import CoachTurn


def refer(session: Session, utterance: str, help_texts: Callable[[str], str]) -> CoachTurn | None:
    """Return the turn that refers to people who can help, or None when nothing calls for one."""
    return None
