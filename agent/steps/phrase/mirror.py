"""What of the rep's own words goes before the question."""

from datetime import datetime

from agent.domain.allowed import AllowedMove
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.steps.phrase.reminder import reminder


def mirror(
    session: Session, reading: Reading, allowed: AllowedMove, recalled: tuple[Recalled, ...], now: datetime
) -> str:
    """Return a short mirror, or "" when none earns its place."""
    return ""


__all__ = ["mirror", "reminder"]
