"""Who puts a coach turn into words, and what they are told."""

from typing import Protocol

from agent.domain.allowed import AllowedMove
from agent.domain.frozen import Frozen
from agent.domain.idea import Idea
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session


class PhraseRequest(Frozen):
    """All that a model is told for one turn. `objection` is the guard's reason, on the second try."""

    session: Session
    utterance: str
    reading: Reading
    allowed: tuple[AllowedMove, ...]
    recalled: tuple[Recalled, ...] = ()
    objection: str = ""
    rejected: str = ""


class Usage(Frozen):
    """Tokens of one model call, as the endpoint counted them; 0 when it did not say."""

    input_tokens: int = 0
    output_tokens: int = 0


class ModelTurn(Frozen):
    """What a model answers: what it understood, the move it took, and the words for it.

    `focus` tells two allowed moves of one name apart; None means the first of them.
    """

    ideas: tuple[Idea, ...] = ()
    move: CoachMove
    focus: Focus | None = None
    mirror: str = ""
    question: str = ""
    usage: Usage = Usage()


class Phraser(Protocol):
    """Puts one of the allowed moves into words."""

    wording: str

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the model's turn within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        ...

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        ...

    def warm_up(self) -> None:
        """Load in the background what the first call needs; nothing is sent."""
        ...
