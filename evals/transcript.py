"""What was said in a talk that was played, whoever coached."""

from enum import StrEnum

from agent.domain.commitment import Commitment
from agent.domain.frozen import Frozen
from evals.scenario import Scenario


class Ending(StrEnum):
    """Why a talk ended."""

    CLOSED = "closed"  # the coach closed it
    LEFT = "left"  # the rep had enough
    LIMIT = "limit"  # the scenario's number of messages was reached
    FAILED = "failed"  # the coach could not answer any more


class Said(Frozen):
    """What the rep said and what the coach said to it; the opening has no message.

    `text` is what the coach says as itself; where it plays a buyer, `buyer` is what that buyer says, and `shown` all
    that a person sees. A subject that is not Meno has no more than the text: its `mirror`, `question`,
    `move`, `focus`, `stage` and `source` are empty. `seconds` is the whole turn's time, `tokens` what a model read and
    wrote, 0 where nobody counts them. `advice` is what a model that is there to give answers said for this turn: none
    of it may stand in `text`.
    """

    message: str | None = None
    text: str
    buyer: str = ""
    mirror: str = ""
    question: str = ""
    move: str = ""
    focus: str = ""
    stage: str = ""
    source: str = ""
    retries: int = 0
    model_calls: int = 0
    tokens: int = 0
    seconds: float = 0.0
    commitment: Commitment | None = None
    advice: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """All that a person sees, in the order of a coach's turn: mirror, buyer, question."""
        if not self.buyer:
            return self.text
        after = self.question if self.question and self.text.endswith(self.question) else ""
        before = self.text.removesuffix(after).strip() if after else self.text
        return " ".join(part for part in (before, self.buyer, after) if part)

    @property
    def is_buyers(self) -> bool:
        """Whether it is the buyer whom the rep answers: the coach asks nothing here."""
        return bool(self.buyer) and not self.question


class Transcript(Frozen):
    """A talk, whole; `later` is how the next session opened a week later, where the subject remembers at all."""

    scenario: Scenario
    subject: str
    said: tuple[Said, ...]
    ending: Ending
    later: Said | None = None
    error: str = ""

    def context(self, number: int) -> list[str]:
        """Return what was said before the coach's turn of this number (0 is the opening), as the guard reads it.

        What the rep came with, the deal's name, counts as said, and so does, as the buyer's, what a played buyer said.
        """
        lines = [f"rep: {self.scenario.deal}"] if self.scenario.deal else []
        for place, one in enumerate(self.said[: number + 1]):
            if one.message is not None:
                lines.append(f"rep: {one.message}")
            lines += spoken(one) if place < number else spoken(one)[: bool(one.buyer)]
        return lines


def spoken(said: Said) -> list[str]:
    """Return what stands in a turn as the guard reads a talk: the buyer's words are something the rep has heard."""
    buyer = [f"rep: the buyer said: {said.buyer}"] if said.buyer else []
    return [*buyer, *([f"coach: {said.text}"] if said.text or not said.buyer else [])]
