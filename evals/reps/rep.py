"""A rep, as whoever plays a talk needs one."""

from typing import NamedTuple, Protocol


class Reply(NamedTuple):
    """What a rep answers; one who leaves says this, if anything, and is gone."""

    text: str
    leaves: bool = False


class Rep(Protocol):
    """Somebody who is coached. All a rep ever hears is what the coach said."""

    async def reply(self, coach: str) -> Reply:
        """Return the answer to the coach's latest words, the opening first."""
        ...
