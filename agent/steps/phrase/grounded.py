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
_HARD: Final = Pattern(r"\b(?:hardest|difficult)\b")
_IS_HARD: Final = Pattern(
    r"n['’]t\b|\b(?:not|no|never|nobody|nothing|hard\w*|difficult\w*|worst|problem|trouble|angry|furious|cool|cold|against|stuck"
    r"|stopp\w+|quiet|silen\w+|ghost\w*|refus\w+|reject\w+|ignor\w+|block\w*|slip\w*|contradict\w*|embarrass\w*"
    r"|afraid|worr\w+|without me)\b",
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
    if _HARD.search(question.text) and any(slot in _PEOPLE for slot in question.slots):
        return _is_hard_with(about, given)
    if "tried with {" in question.text:
        return any(about in said and _IS_HARD.search(said) for said in given.sentences)
    if question.leans and any(slot in _PEOPLE for slot in question.slots):
        return _is_spoken_of(about, given) or any(_THEY.search(line) for line in given.lines[:1])
    return True


def _is_hard_with(name: str, given: Given) -> bool:
    """Whether the latest message speaks of somebody and of something that is hard."""
    return _is_spoken_of(name, given) and any(_IS_HARD.search(line) for line in given.lines[:1])


def _is_spoken_of(name: str, given: Given) -> bool:
    return any(part.name == name and part.ago == 0 for part in cast(given.progress, given.words))
