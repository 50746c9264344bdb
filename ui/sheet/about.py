"""Where a call sheet comes from, in a line."""

from datetime import datetime

from agent.domain.session import Session
from ui.local_time import LocalTime


def about(session: Session, time: LocalTime, now: datetime) -> str:
    """Return the line under a sheet's title: the deal, where the title is another, and when the talk was."""
    deal = session.deal if session.deal.casefold() != (session.title or session.deal).casefold() else ""
    said = f"In my own words, from the session of {time.say(session.started_at, now)}"
    return " · ".join(part for part in (deal, said) if part)
