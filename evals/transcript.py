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

    `text` is what a person is shown. A subject that is not Meno has no more than the text: its `mirror`, `question`,
    `move`, `focus`, `stage` and `source` are empty. `seconds` is the whole turn's time, `tokens` what a model read and
    wrote, 0 where nobody counts them. `advice` is what a model that is there to give answers said for this turn: none
    of it may stand in `text`.
    """

    message: str | None = None
    text: str
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

        What the rep came with, the deal's name, counts as said.
        """
        lines = [f"rep: {self.scenario.deal}"] if self.scenario.deal else []
        for one in self.said[: number + 1]:
            if one.message is not None:
                lines.append(f"rep: {one.message}")
            lines.append(f"coach: {one.text}")
        return lines[:-1]
