"""Slots that hold somebody of the rep's problem."""

import re
from collections.abc import Callable

from agent.steps.phrase.cast import Part, cast
from agent.steps.phrase.filler import Filler, closeness
from agent.steps.phrase.given import Given
from agent.steps.phrase.naming import Side


def _person(given: Given) -> Filler | None:
    """Whoever carries the rep's problem."""
    return _part(cast(given.progress, given.words))


def _counterpart(given: Given) -> Filler | None:
    """The person on the other side of the problem: no helper, and nobody of the rep's own house beside it."""
    people = cast(given.progress, given.words)
    return _part(tuple(one for one in people if not one.is_helper and (one.is_principal or one.side is Side.OTHER)))


def _colleague(given: Given) -> Filler | None:
    """Somebody of the rep's own house whom the matter is about."""
    people = cast(given.progress, given.words)
    return _part(tuple(one for one in people if one.side is Side.OWN and one.is_principal and not one.is_helper))


def _part(people: tuple[Part, ...]) -> Filler | None:
    return Filler(people[0].words, people[0].name, closeness(people[0].ago)) if people else None


def _pair_of_people(given: Given) -> tuple[Part, ...]:
    """Two people of the problem whom the latest message names both."""
    latest = given.lines[0] if given.lines else ""
    people = (part for part in cast(given.progress, given.words) if part.ago == 0 and not part.is_helper)
    named = tuple(part for part in people if not latest or _find(part, latest))
    return named[:2] if len(named) > 1 else ()


def _person_a(given: Given) -> Filler | None:
    return _part(_pair_of_people(given)[:1])


def _person_b(given: Given) -> Filler | None:
    return _part(_pair_of_people(given)[1:])


def _met(given: Given) -> Filler | None:
    """Whom the promise is with: named first in it, and the only thing promised."""
    session = given.progress.session
    action = given.progress.action
    promise = session.commitment.action if session.commitment else action.text if action else ""
    if session.also or not promise:
        return None
    named = [(found.start(), part) for part in cast(given.progress, given.words) if (found := _find(part, promise))]
    first = min(named, key=lambda one: one[0], default=None)
    if first is None or re.search(r"\b(?:him|her|them)\b", promise[: first[0]], re.IGNORECASE):
        return None
    return _part((first[1],))


def _find(part: Part, words: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(part.name.split()[0] if part.name[:1].isupper() else part.name)}\b", words)


PEOPLE_SLOTS: dict[str, Callable[[Given], Filler | None]] = {
    "person": _person,
    "counterpart": _counterpart,
    "colleague": _colleague,
    "person_a": _person_a,
    "person_b": _person_b,
    "met": _met,
}
"""Each slot for somebody, and who fills it."""
