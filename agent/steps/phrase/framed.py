"""A cause, a criterion or an obstacle, named in one of the coach's few frames, where the rep gave it as one."""

import re
from collections.abc import Iterator
from typing import Final

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.phrase.fair_words import names_something
from agent.steps.phrase.filler import is_sayable
from agent.steps.phrase.place import Place, place_of
from agent.steps.phrase.statements import sentence
from agent.steps.progress import Progress

FRAMES: Final = {
    IdeaKind.CAUSE: "you put it down to {}",
    IdeaKind.CRITERION: "you name {} as what counts",
    IdeaKind.OBSTACLE: "you see {} in the way",
}
"""Each sentence takes a noun or a gerund, one or many."""

_REASON_BEFORE: Final = Pattern(
    r"\b(?:because of|due to|down to|comes? from|thanks to|reasons?(?: (?:is|was|are)|['’]s)"
    r"|causes?(?: (?:is|was)|['’]s))(?: mostly| mainly| probably| simply| just)?\s*$",
    re.IGNORECASE,
)
_COUNTS: Final = Pattern(r"\b(?:counts?|matters?|important|priority|criteri\w+|decisive|comes first)\b", re.IGNORECASE)
_AGAINST: Final = Pattern(r"n['’]t\b|\b(?:not|never|no|trap|opposite|instead|but|only)\b", re.IGNORECASE)
_ALTERNATIVE: Final = Pattern(r"\s*,? or\b", re.IGNORECASE)
_ENDS: Final = Pattern(r"\s*(?:$|[.!?;,])")
VAGUE: Final = Pattern(
    r"(?:\w+ )*(?:problems?|issues?|reasons?|theor(?:y|ies)|things?|points?|parts?|ones?|times?|ways?|questions?|stuff"
    r"|trouble|matter|everything|something|nothing|story|answers?|phone|lot|bit)$",
    re.IGNORECASE,
)
"""Nouns that name nothing by themselves."""


def framed(progress: Progress, utterance: str) -> Iterator[str]:
    """Yield what the rep gave as a cause, as what counts, or as in the way, each in its frame."""
    for idea in progress.latest.of(*FRAMES):
        words = _thing(idea)
        if idea.voice is Voice.OWN and words and _is_given_as_such(idea, progress, utterance):
            yield sentence(FRAMES[idea.kind].format(words))


def is_alternative(place: Place) -> bool:
    """Whether something stands there as one of several that it could be: "money, or respect"."""
    return bool(_ALTERNATIVE.match(place.after) or re.search(r"\bor\s*$", place.before, re.IGNORECASE))


def _is_given_as_such(idea: Idea, progress: Progress, utterance: str) -> bool:
    place = place_of(idea.text, utterance) or Place(utterance, "", "", False)
    if is_alternative(place):
        return False
    turn = progress.last_turn
    if idea.kind is IdeaKind.CAUSE:
        is_asked = turn is not None and turn.focus is Focus.CAUSE
        is_all = not place.before.strip() and _ENDS.match(place.after) is not None
        return _REASON_BEFORE.search(place.before) is not None or (is_asked and is_all)
    if idea.kind is IdeaKind.CRITERION:
        asked = turn.question if turn is not None else ""
        return _COUNTS.search(f"{place.sentence} {asked}") is not None and not _AGAINST.search(utterance)
    return True


def _thing(idea: Idea) -> str | None:
    words = idea.noun if idea.noun and names_something(idea.noun) and not VAGUE.match(idea.noun) else idea.gerund
    return words.strip(" .,;:!") if words and is_sayable(words) else None
