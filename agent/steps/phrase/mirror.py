"""What of the rep's own words goes before the question."""

from datetime import datetime, tzinfo

from agent.domain.allowed import AllowedMove
from agent.domain.commitment import Commitment
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session


def mirror(
    session: Session, reading: Reading, allowed: AllowedMove, recalled: tuple[Recalled, ...], now: datetime
) -> str:
    """Return a short mirror, or "" when none earns its place."""
    return ""


def reminder(promise: Commitment, now: datetime, timezone: tzinfo) -> str:
    """Return the earlier promise in the rep's words."""
    return f'Last time you said: "{promise.action}".'
