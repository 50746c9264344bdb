"""The bank against the words of the domain, so that a slip in a file shows at start-up."""

from collections.abc import Iterator

from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Mode
from agent.domain.topic import Topic
from agent.steps.phrase.known import Known
from agent.steps.phrase.leads import CLOSES, Occasion
from agent.steps.phrase.replies import WHAT_FOR, WITH_PURPOSE, Reply
from agent.steps.phrase.slots import SLOT_NAMES
from prompts.loader import Bank, PromptError, load_bank, load_sayings
from prompts.questions import Question


def check_bank(bank: Bank | None = None) -> None:
    """Check this bank, or the shipped one, and the sayings.

    Raises PromptError when a word is not the domain's or an occasion has no saying.
    """
    if faults := [fault for question in (bank or load_bank()).questions for fault in _faults(question)]:
        raise PromptError("question bank: " + "; ".join(faults))
    purposes = (f"{WHAT_FOR}/{move}" for move in (*WITH_PURPOSE, "other"))
    for occasion in (*Occasion, *Reply, *purposes, *(f"{CoachMove.CLOSE}/{focus}" for focus in CLOSES)):
        load_sayings(occasion)


def _faults(question: Question) -> Iterator[str]:
    known = (
        ((question.move,), frozenset(CoachMove)),
        ((question.focus,), frozenset(Focus)),
        (question.topics, frozenset(Topic)),
        (question.modes, frozenset(Mode)),
        (question.after, frozenset(RepMove)),
        (question.slots, SLOT_NAMES),
        ((*question.needs, *question.unless), frozenset(Known)),
    )
    for used, allowed in known:
        yield from (f"{question.id}: unknown word {word}" for word in used if word not in allowed)
