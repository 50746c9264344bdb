"""Whom a question is about: the people of the rep's problem, whoever carries it first."""

import re
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from agent.domain.idea import IdeaKind
from agent.domain.move import Focus
from agent.language.quotations import without_quotations
from agent.language.sentence import sentences_of
from agent.steps.phrase.called import names_together
from agent.steps.phrase.naming import Side, helps, is_surely_a_person, knows, naming
from agent.steps.phrase.person import is_trouble, person_to_rep
from agent.steps.phrase.spoken_of import spoken_of
from agent.steps.progress import Progress

HELPERS: Final = (Focus.WHO_KNOWS, Focus.WHO_DID_IT)
"""Questions whose answers name people beside the problem, to be asked something next."""

_LATEST, _RECENT, _FIRST, _OFTEN, _TOLD_OF, _ASIDE = 3, 1, 2, 4, 1, 5
_SHORTLY = 3
_SILENT, _FADED, _TROUBLE = 2, 3, 6
"""Whoever was not named in this many messages stands behind whoever was: the subject moves with the rep."""
_BEGINNING = 2
_OPENING: Final = 2
"""Sentences at the start of an answer to who could help: whoever they name is offered."""
_BY_HELPERS: Final = tuple([focus] for focus in HELPERS)
"""Whoever is first named as one to ask stays that, however often their name returns."""

_ADVISES: Final = (
    r"\b{}\b[^.!?]{{0,20}}\b(?:says?|said|thinks?|told me|tells me|suggests?|suggested|advis\w+|recommend\w*) "
    r"(?:that )?(?:i (?:should|must|ought|have to|need)|me to|to me)\b"
)
"""Somebody who tells the rep what to do: no party to the problem."""


class Part(NamedTuple):
    """Somebody in the rep's problem: as named, as said to the rep, how many messages ago, on whose side.

    A helper was only named when it was asked who could help, or advises the rep; a principal from the beginning of
    the talk, or again and again.
    """

    name: str
    words: str
    ago: int
    side: Side
    is_helper: bool
    is_principal: bool


@lru_cache(maxsize=4)
def cast(progress: Progress, talk: str) -> tuple[Part, ...]:
    """Return the people that questions may name, the one who carries the problem first.

    Firms, places, rivals, past deals and whoever the rep has ruled out are left out.
    """
    said = talk or "\n".join(idea.text for reading in progress.readings for idea in reading.ideas)
    found = [(names, part) for names in names_together(progress, said) if (part := _part(names, progress, said))]
    meant = spoken_of([names for names, _ in found], said)
    parts = [(names, part._replace(ago=0) if names[0] in meant else part) for names, part in found]
    scored = [
        (_score(names, part.ago, progress, said) - _ASIDE * (part.side is Side.OWN and not part.is_principal), part)
        for names, part in parts
    ]
    ranked = [part for _, part in sorted(scored, key=lambda one: (-one[0], one[1].ago))]
    if progress.last_turn is not None and progress.last_turn.focus in HELPERS:
        ranked.sort(key=lambda part: _as_helper(part, progress, said))
    return tuple(ranked)


def _as_helper(part: Part, progress: Progress, talk: str) -> tuple[bool, ...]:
    """Sort whoever was named as one to ask before others: "Tom would know", or somebody new."""
    latest = talk.rpartition("\n")[2] or talk
    is_new = part.ago == 0 and not any(part.name in reading.people for reading in progress.readings[:-1])
    opening = " ".join(islice(sentences_of(latest), _OPENING))
    is_offered = knows(part.name, latest) or part.name in opening
    return not is_offered and part.is_helper, part.ago > 0, not knows(part.name, latest), not is_new


def _part(names: list[str], progress: Progress, talk: str) -> Part | None:
    names = sorted(names, key=lambda name: not name[:1].isupper() or name.startswith(("My ", "Our ", "The ")))
    words = person_to_rep(names[0])
    shown = [naming(name, talk) for name in dict.fromkeys(names)]
    is_person = any(map(is_surely_a_person, names)) or all(one.is_person for one in shown)
    if words is None or not is_person or any(one.is_apart for one in shown) or _is_anothers(names, talk):
        return None
    side = Side.OWN if any(one.side is Side.OWN for one in shown) else Side.OTHER
    replies = [turn.focus for reading, turn in progress.replies if set(reading.people) & set(names)]
    advises = any(re.search(_ADVISES.format(re.escape(name)), talk, re.IGNORECASE) for name in names)
    is_helper = advises or replies[:1] in _BY_HELPERS or any(helps(name, talk) for name in names)
    return Part(names[0], words, _ago(names, progress, talk), side, is_helper, _is_principal(names, progress))


def _is_anothers(names: list[str], talk: str) -> bool:
    """Whether "my boss" only stands in what somebody else said."""
    if not all(name.lower().startswith(("my ", "our ")) for name in names):
        return False
    said, own = talk.lower(), without_quotations(talk).lower()
    return any(name.lower() in said for name in names) and not any(name.lower() in own for name in names)


def _is_principal(names: list[str], progress: Progress) -> bool:
    naming_them = [bool(set(reading.people) & set(names)) for reading in progress.readings]
    return any(naming_them[:_BEGINNING]) or sum(naming_them) > 1


def _ago(names: list[str], progress: Progress, talk: str) -> int:
    latest = talk.rpartition("\n")[2]
    if any(re.search(rf"\b{re.escape(name)}\b", latest) for name in names):
        return 0
    readings = enumerate(reversed(progress.readings))
    return next((ago for ago, reading in readings if set(reading.people) & set(names)), 0)


def _score(names: list[str], ago: int, progress: Progress, talk: str) -> int:
    readings = [reading for reading in progress.readings if set(reading.people) & set(names)]
    told = (idea for reading in readings for idea in reading.of(IdeaKind.FACT, IdeaKind.GOAL, IdeaKind.CAUSE))
    first = progress.readings[:1]
    promise = progress.session.follow_up
    return (
        (_LATEST if ago == 0 else _RECENT if ago < _SHORTLY else 0)
        + min(len(readings), _OFTEN)
        + _FIRST * any(reading in first for reading in readings)
        + _FIRST * bool(promise and any(name in promise.action for name in names))
        + _TOLD_OF * any(idea.text.startswith(tuple(names)) for idea in told)
        + naming(names[0], talk).weight
        - _FADED * (ago >= _SILENT)
        + _TROUBLE * any(is_trouble(name, line) for name in names for line in talk.splitlines()[-_SILENT:])
    )
