"""The promise, read back to be confirmed."""

from datetime import tzinfo

from agent.domain.commitment import Commitment


def read_back(promise: Commitment, timezone: tzinfo) -> str:
    """Return the promise in the rep's words with its time, for the rep to say yes to."""
    return f'You put it as: "{promise.action}" {promise.due_text}. Say yes to keep it, or put it differently.'
