"""Something that a rep writes in a sentence or two, heard as a message is."""

from agent.errors import UsageError
from agent.steps.hear import hear


def short(text: str, longest: int, *, otherwise: str = "") -> str:
    """Return the words, safe to keep.

    Raises UsageError for more than `longest` characters, and for none at all where it says what to do `otherwise`.
    """
    heard = hear(text)
    if otherwise and not heard:
        raise UsageError(otherwise)
    if len(heard) > longest:
        raise UsageError(f"that is longer than {longest:,} characters: shorten it")
    return heard


def in_a_line(text: str, longest: int, *, otherwise: str) -> str:
    """Return the words in one line, safe to keep. Raises UsageError as `short` does."""
    return " ".join(short(text, longest, otherwise=otherwise).split())
