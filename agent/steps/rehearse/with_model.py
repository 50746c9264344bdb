"""The buyer's next line: a model's where one may play and stays in the role, else the persona's own."""

from collections.abc import Sequence

from agent.domain.call import CallBrief, Line
from agent.domain.frozen import Frozen
from agent.domain.turn import Source
from agent.steps.rehearse.buyer import reply
from prompts.buyers import Persona


class Played(Frozen):
    """What the buyer says, who put it into words, and what that took."""

    text: str
    wording: str
    ends: bool = False
    source: Source = Source.BANK
    retries: int = 0
    model_ms: float = 0.0


class Buyer:
    """Plays a buyer under a persona."""

    def __init__(self, player: None = None, seconds: float = 0.0) -> None:
        """Play from the personas' own lines."""

    def line(self, persona: Persona, brief: CallBrief, said: Sequence[Line]) -> Played:
        """Return the buyer's next line; nothing said yet means that the buyer opens the call."""
        own = reply(persona, brief, said)
        return Played(text=own.text, wording=own.wording, ends=own.ends)
