"""A rep, as whoever plays a talk needs one."""

from typing import NamedTuple, Protocol, runtime_checkable


class Reply(NamedTuple):
    """What a rep answers; one who leaves says this, if anything, and is gone."""

    text: str
    leaves: bool = False


class Rep(Protocol):
    """Somebody who is coached. All a rep ever hears is what the coach said."""

    async def reply(self, coach: str) -> Reply:
        """Return the answer to the coach's latest words, the opening first."""
        ...


@runtime_checkable
class MeetsBuyers(Protocol):
    """A rep who can tell a buyer who is played from the coach."""

    async def meet(self, buyer: str) -> Reply:
        """Return what the rep says to the buyer's latest words."""
        ...
