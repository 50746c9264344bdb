"""What matters most in what the rep just said, named in a short sentence of their own words."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from agent.domain.idea import IdeaKind
from agent.steps.phrase.framed import framed
from agent.steps.phrase.place import is_joined, place_of
from agent.steps.phrase.statements import Statement, as_statement, pairs_of, sentence
from agent.steps.progress import Progress

_TOLD: Final = (IdeaKind.FACT, IdeaKind.UNKNOWN, IdeaKind.SUCCESS, IdeaKind.OBSTACLE, IdeaKind.INSIGHT)
_LONE, _PAIRED = 0.5, 0.7
"""A larger share of a message than this, said back in one statement or in two, would be a parrot."""
_SHORTEST = 5
"""Words from which a single statement says enough to be named."""
_VAGUE: Final = re.compile(r"^(?:it|that|this|him|her|them|so|there)$", re.IGNORECASE)
"""Last words that leave open what is meant."""
_FRAME = 4
"""Words of the coach's own in a sentence that names a cause."""
_WEIGHTY = 2
"""The weight of a statement from which naming it says what matters most."""

_BUT: Final = re.compile(r"\b(?:but|only|trouble is|problem is|thing is|point is)[\s,]*(?:that )?$", re.IGNORECASE)
_TURNS_AWAY: Final = re.compile(r"[\s,;–—-]*(?:but|only|yet|still)\b", re.IGNORECASE)
_CONCEDES: Final = re.compile(r"\b(?:although|though|even if)\s*$", re.IGNORECASE)
"""Before or after what the rep grants on the way to something else."""
_TURN: Final = re.compile(r"\b(?:since|suddenly|anymore|again|every time|until|now|after|before)\b", re.IGNORECASE)


def gist(progress: Progress, utterance: str = "") -> Iterator[str]:
    """Yield sentences that pick what weighs most from the latest message; none where little else was said."""
    said = len(utterance.split()) or sum(len(idea.text.split()) for idea in progress.latest.ideas)
    yield from (text for text in framed(progress, utterance) if len(text.split()) - _FRAME <= said * _PAIRED)
    told = [stated for idea in progress.latest.of(*_TOLD) if (stated := as_statement(idea))]
    for first, second in pairwise(told):
        both = sentence(f"{first.words}, and {second.words}")
        is_pair = _is_deed_and_echo(first, second) and is_joined(first.idea.text, second.idea.text, utterance)
        if is_pair and len(both.split()) <= said * _PAIRED:
            yield both
    for stated in sorted(told, key=lambda stated: -_weight(stated, progress, utterance)):
        words = stated.words.split()
        if (
            _weight(stated, progress, utterance) >= _WEIGHTY
            and _SHORTEST <= len(words) <= said * _LONE
            and not _VAGUE.search(words[-1])
        ):
            yield sentence(stated.words)


def _is_deed_and_echo(first: Statement, second: Statement) -> bool:
    """Whether the rep did something and others answered it, or the other way round."""
    by_rep = [stated.words.startswith("you") for stated in (first, second)]
    return by_rep[0] != by_rep[1] and any(pairs_of(first, (second,)))


def _is_the_point(stated: Statement, said: str) -> int:
    """2 where the rep turned to it with "but", 1 where it ends the message, less than 0 where they turned from it."""
    place = place_of(stated.idea.text, said)
    if place is None:
        return 0
    if _TURNS_AWAY.match(place.after) or _CONCEDES.search(place.before):
        return -_WEIGHTY
    is_last = said.rstrip().endswith(place.sentence)
    return 2 * bool(_BUT.search(place.before)) or int(is_last and len(place.sentence) < len(said.strip()))


def _weight(stated: Statement, progress: Progress, said: str) -> int:
    named = any(name.casefold() in stated.words.casefold() for name in progress.latest.people)
    return (
        2 * stated.tells_what_is_missing
        + bool(_TURN.search(stated.words))
        + named
        + bool(re.search(r"[0-9]", stated.words))
        + _is_the_point(stated, said)
        + 2 * (stated.idea.kind in (IdeaKind.SUCCESS, IdeaKind.INSIGHT))
        + stated.idea.evidence
    )
