"""The three-part ask about a matter, as far as the rep has said it."""

from datetime import tzinfo

from agent.domain.matter import Matter
from agent.steps.the_ask import AskParts, ask_text


def parts_of(matter: Matter, timezone: tzinfo) -> AskParts:
    """Return the three parts, each in the rep's own words and numbers, empty where they have not said it."""
    now = str(matter.latest.value) if matter.latest else ""
    aim = "" if matter.target is None else f"I want to be at {matter.target}"
    where = "; ".join(part for part in (now, f"{aim} {by_when(matter, timezone)}".strip()) if part)
    return AskParts(working_on=matter.text, where=where, tried=matter.tried)


def by_when(matter: Matter, timezone: tzinfo) -> str:
    """Return by when the rep wants to be there, by its date where that is known: a "Friday" is another day later."""
    due = matter.target_by
    if due is None:
        return ""
    if due.at is None or due.unclear:
        return due.text
    day = due.at.astimezone(timezone)
    return f"by {day.day} {day:%B %Y}"


def ask_of(matter: Matter, timezone: tzinfo) -> str:
    """Return the ask as one text, to be copied or handed over. Raises UsageError where it is too long."""
    return ask_text(parts_of(matter, timezone))
