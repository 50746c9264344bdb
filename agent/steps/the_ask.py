"""The ask in three parts, put together as one text from the rep's own words."""

from typing import NamedTuple

from agent.errors import UsageError

LONGEST = 4_000
"""Characters of an ask."""
PARTS = {
    "working_on": "What I am working on",
    "where": "Where I am, 0 to 10, and where I want to be by when",
    "tried": "What I have read or tried",
}


class AskParts(NamedTuple):
    """The three parts (docs/method.md), in the rep's words; the first is needed."""

    working_on: str
    where: str = ""
    tried: str = ""


def ask_text(parts: AskParts) -> str:
    """Return the ask as it is handed over. Raises UsageError without what the rep works on, or when it is too long."""
    said = [(PARTS[name], part.strip()) for name, part in parts._asdict().items() if part.strip()]
    if not parts.working_on.strip():
        raise UsageError("say what you are working on first; a sentence is enough")
    text = "\n\n".join(f"{name}:\n{part}" for name, part in said)
    if len(text) > LONGEST:
        raise UsageError(f"this ask is longer than {LONGEST:,} characters: shorten it")
    return text
