"""An earlier promise, brought back when a session opens."""

from datetime import datetime, tzinfo

from agent.domain.commitment import Commitment
from agent.steps.phrase.pledge import as_infinitive, by_when


def reminder(promise: Commitment, now: datetime, timezone: tzinfo) -> str:
    """Return the promise in the rep's words with the day it was made: "Yesterday you said you would ring Dana."."""
    day = day_of(promise.created_at, now, timezone)
    action = as_infinitive(promise.action)
    if action is None:
        quoted = promise.action.strip(" \n").rstrip(".,;")
        when = by_when(promise.due_text, quoted)
        return f'{day} you put it as: "{quoted}"' + (f", {when}." if when else ".")
    words = " ".join(part for part in (action, by_when(promise.due_text, promise.action)) if part)
    return f"{day} you said you would {words}."


def day_of(said: datetime, now: datetime, timezone: tzinfo) -> str:
    """Return the day of something said, as it opens a sentence: "Earlier today", "Yesterday", "On 3 March"."""
    then, today = said.astimezone(timezone).date(), now.astimezone(timezone).date()
    days = (today - then).days
    if days in (0, 1):
        return "Yesterday" if days else "Earlier today"
    return f"On {then.day} {then:%B}" + ("" if then.year == today.year else f" {then.year}")
