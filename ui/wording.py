"""Words that the page, the terminal and the exports share."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from agent.domain.commitment import CommitmentStatus, Outcome
from agent.domain.matter import OF_THE_PLATE
from agent.domain.session import Session
from agent.language.secrets import masked_kinds
from agent.steps.call.asides import END, SKIP

if TYPE_CHECKING:
    from prompts.buyers import Persona

STOP = "/stop"

COMMANDS = {SKIP: "Skipped this question", STOP: "Ended the session here", END: "Ended the call here"}
"""What a command did, said to the rep."""

DETAILS = {
    "first_step": "First step",
    "measure": "How I will know",
    "obstacle": "What could get in the way",
    "if_then": "If that happens, then I will",
}
"""The parts of a commitment besides what and when, by field."""

BECAME = {
    CommitmentStatus.PROPOSED: "Not confirmed yet",
    CommitmentStatus.OPEN: "Agreed with yourself",
    CommitmentStatus.DONE: "Done",
    CommitmentStatus.PARTLY: "Partly done",
    CommitmentStatus.NOT_DONE: "Not done",
    CommitmentStatus.DROPPED: "Let go",
    CommitmentStatus.MOVED: "Moved",
}
"""What became of a commitment."""

OUTCOMES = {
    Outcome.ADVANCED: "The deal moved on",
    Outcome.WON: "Won",
    Outcome.LOST: "Lost",
    Outcome.NO_CHANGE: "No change",
}
"""Where the deal or goal stood afterwards."""


def masked_notice(session: Session, number: int) -> str:
    """Say what was masked in the message of this exchange; "" when nothing was, or the session has said so before."""
    said = [exchange for exchange in session.exchanges if exchange.number <= number and exchange.utterance]
    masked = [exchange for exchange in said if masked_kinds(exchange.utterance or "")]
    if not masked or masked[0].number != number:
        return ""
    kinds = " and ".join(str(kind) for kind in masked_kinds(masked[0].utterance or ""))
    return f"Masked before anything else saw it: {kinds}. Meno keeps no such secrets, and you need not repeat it."


def plate_notice(session: Session, number: int) -> str:
    """Say that the message of this exchange is kept with what is on the rep's plate; "" when it is not."""
    from agent.steps.plate.answering import is_answered, says_something

    said = {one.number: one for one in session.exchanges}
    asked, exchange = said.get(number - 1), said.get(number)
    if asked is None or exchange is None or asked.turn.focus not in OF_THE_PLATE or exchange.unkept:
        return ""
    words, reading = exchange.utterance or "", exchange.reading
    is_kept = reading is not None and is_answered(reading, words) and says_something(asked.turn.focus, words)
    return "Kept under “What to be coached on”, where you can change it." if is_kept else ""


def times(count: int) -> str:
    """Return how often something was done, in words."""
    return "once" if count == 1 else f"{count} times"


def buyer_of(buyers: "Mapping[str, Persona]", session: Session) -> str:
    """Return who is played in a session: "the CFO"."""
    persona = buyers.get(session.call.persona if session.call else "")
    return persona.name if persona else "the buyer"


def not_kept_notice(session: Session, number: int) -> str:
    """Say that the message of this exchange is not kept, when the rep asked for that; else ""."""
    exchange = next((one for one in session.exchanges if one.number == number), None)
    if exchange is None or not exchange.unkept or exchange.is_set_aside:
        return ""
    return "Off the record: this is never recalled, and its words are erased when the session is over."
