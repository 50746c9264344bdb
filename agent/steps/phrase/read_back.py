"""The promise, read back to be confirmed."""

from datetime import tzinfo

from agent.domain.commitment import Commitment
from agent.language.due import times_in
from agent.language.secrets import without_masks
from agent.steps.phrase.pledge import as_infinitive, by_when, spoken


def read_back(promise: Commitment, timezone: tzinfo) -> str:
    """Return the promise in the rep's words, its time in plain words of their zone, and how to keep or change it."""
    parts = [_promise(promise)]
    if promise.due_at is not None:
        parts.append(f"that is {spoken(promise.due_at, timezone, promise.updated_at.astimezone(timezone).year)}")
    elif promise.due_text:
        return f"{parts[0]}. No day and hour are set for it yet: name them, or say yes to keep it without."
    return f"{', '.join(parts)}. Say yes to keep it, or put it differently."


def _promise(promise: Commitment) -> str:
    promised = " ".join(without_masks(promise.action).split())
    action = as_infinitive(promised)
    if action is None:
        quoted = promised.rstrip(".,;")
        return ", ".join(part for part in (f'You put it as: "{quoted}"', by_when(promise.due_text, quoted)) if part)
    when = by_when(promise.due_text, promised)
    joint = ": " if times_in(action) else " "  # "... ask him to dial in on Thursday: tomorrow at 7:30"
    return f"You will {action}" + (f"{joint}{when}" if when else "")
