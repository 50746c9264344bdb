"""Whether the words that a question was filled with may stand there."""

import re
from typing import Final

from agent.domain.idea import IdeaKind
from agent.language.pattern import Pattern
from agent.steps.phrase.cast import cast
from agent.steps.phrase.claims import is_claim
from agent.steps.phrase.given import Given
from agent.steps.phrase.points import FOR_GROUNDS
from prompts.questions import Question

_BELIEVED: Final = (IdeaKind.ASSUMPTION, IdeaKind.CAUSE, IdeaKind.OBSTACLE)
_EDGES: Final = " .,;:!\n"
_PEOPLE: Final = ("person", "counterpart", "colleague")
_THEY: Final = Pattern(r"\b(?:they|them|their)\b", re.IGNORECASE)
_GOES_ON: Final = Pattern(
    r"\b(?:deals?|contracts?|orders?|offers?|renewals?|tenders?|bids?|projects?|pilots?|proposals?|roll-?outs?|purchases?|process)\b",
    re.IGNORECASE,
)


def is_grounded(question: Question, about: str, given: Given) -> bool:
    """Whether the words that a question was filled with may stand there.

    Only a belief is asked to be shown; a person is looked at for a deed that the latest message speaks of them with.
    """
    if question.slots and FOR_GROUNDS.search(question.text):
        return any(
            idea.text.strip(_EDGES) == about.strip(_EDGES) and is_claim(idea, given)
            for idea in given.progress.ideas(*_BELIEVED)
        )
    if "{matter} can go on" in question.text:
        return _GOES_ON.search(about) is not None
    if question.leans and any(slot in _PEOPLE for slot in question.slots):
        here = any(part.name == about and part.ago == 0 for part in cast(given.progress, given.words))
        return here or any(_THEY.search(line) for line in given.lines[:1])
    return True
