"""One turn of the coach, whole."""

from enum import StrEnum

from agent.domain.frozen import Frozen
from agent.domain.move import CoachMove, Focus
from agent.domain.stage import GrowStage


class Source(StrEnum):
    """Who put a turn into words."""

    MODEL = "model"
    BANK = "bank"


class CoachTurn(Frozen):
    """What the coach says: at most one mirror, then one question.

    In a rehearsal `buyer` is what the played buyer says, which is never the coach's own.

    `wording` names the prompt with its version or the bank question the words came from, so that a
    transcript can be explained later. `about` is the rep's words the question builds on; `model_ms`
    is the time a model took, whether its words were used or not.
    """

    move: CoachMove
    focus: Focus
    stage: GrowStage
    mirror: str = ""
    buyer: str = ""
    question: str = ""
    source: Source = Source.BANK
    wording: str = ""
    about: str = ""
    score: float = 0.0
    retries: int = 0
    model_ms: float = 0.0

    @property
    def own(self) -> str:
        """What the coach says as itself: all but the words of a played buyer."""
        return " ".join(part for part in (self.mirror, self.question) if part)

    @property
    def text(self) -> str:
        """Exactly what a person is shown."""
        return " ".join(part for part in (self.mirror, self.buyer, self.question) if part)
