"""Who plays a buyer, what they are told, and who checks the role."""

from collections.abc import Sequence
from typing import Protocol

from agent.domain.call import CallBrief, Line
from agent.domain.frozen import Frozen
from agent.domain.role import BuyerFault
from agent.ports.speaking import Usage


class BuyerRequest(Frozen):
    """All that a model is told to play the buyer's next line of a call.

    The first fields are the persona's; `voice` are lines that show how it sounds. `trust` goes from -5 to 5 and
    `patience` from 0 to 10; `exchanges_left` are the rep's lines until time is up. `said` is the call so far, the
    latest line last, none before it opens. `objection` is why `rejected` was refused, on the second try.
    """

    name: str
    summary: str
    interests: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    trust: int = 0
    patience: int = 5
    exchanges_left: int | None = None
    brief: CallBrief = CallBrief()
    said: tuple[Line, ...] = ()
    objection: str = ""
    rejected: str = ""


class BuyerPlayed(Frozen):
    """What a model says as the buyer, not checked yet; `ends` when it takes the call for over."""

    text: str
    ends: bool = False
    usage: Usage = Usage()


class BuyerPlayer(Protocol):
    """Plays the buyer of a practised call."""

    wording: str

    def play(self, request: BuyerRequest, seconds: float) -> BuyerPlayed:
        """Return the buyer's next line within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        ...

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        ...

    def warm_up(self) -> None:
        """Load in the background what the first call needs; nothing is sent."""
        ...


class RoleCheck(Protocol):
    """Says whether a line keeps to the buyer's role."""

    def __call__(self, line: str, said: Sequence[Line]) -> tuple[BuyerFault, ...]:
        """Return what takes this line, after what was said, out of the role; nothing when it may be said."""
        ...
