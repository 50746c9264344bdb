"""An earlier promise, brought back when a session opens."""

import re
from datetime import datetime, tzinfo
from typing import Final

from agent.domain.commitment import Commitment
from agent.steps.phrase.pledge import as_infinitive, by_when

_STALE: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|tmrw?w?|tomo|morgen|heute|now|next|coming|this"
    r"|in (?:an?|\d+|a few|a couple|two|three))\b",
    re.IGNORECASE,
)
"""Words that meant a day when they were said, and mean another one now."""


def reminder(promise: Commitment, now: datetime, timezone: tzinfo) -> str:
    """Return the promise in the rep's words with the day it was made: "Yesterday you said you would ring Dana."."""
    day = day_of(promise.created_at, now, timezone)
    action = as_infinitive(promise.action)
    if action is None:
        quoted = promise.action.strip(" \n").rstrip(".,;")
        when = _when(promise, quoted, now, timezone)
        return f'{day} you put it as: "{quoted}"' + (f", {when}." if when else ".")
    words = " ".join(part for part in (action, _when(promise, promise.action, now, timezone)) if part)
    return f"{day} you said you would {words}."


def _when(promise: Commitment, action: str, now: datetime, timezone: tzinfo) -> str:
    """The time in the rep's words, or by its date when their words meant another day then."""
    if promise.due_at is None or not _STALE.search(promise.due_text):
        return by_when(promise.due_text, action)
    due, today = promise.due_at.astimezone(timezone).date(), now.astimezone(timezone).date()
    return f"by {due:%A} {due.day} {due:%B}" + ("" if due.year == today.year else f" {due.year}")


def day_of(said: datetime, now: datetime, timezone: tzinfo) -> str:
    """Return the day of something said, as it opens a sentence: "Earlier today", "Yesterday", "On 3 March"."""
    then, today = said.astimezone(timezone).date(), now.astimezone(timezone).date()
    days = (today - then).days
    if days in (0, 1):
        return "Yesterday" if days else "Earlier today"
    return f"On {then.day} {then:%B}" + ("" if then.year == today.year else f" {then.year}")
