"""Slots that hold no idea but something else the rep gave: a person, a deal, a promise, a time, a number."""

import re
from collections.abc import Callable

from agent.domain.idea import IdeaKind
from agent.language.sentence import sentences_of
from agent.steps.phrase.cast import Part, cast
from agent.steps.phrase.filler import ABOUT, EARLIER, LATEST, Filler, closeness, quoted
from agent.steps.phrase.given import Given
from agent.steps.phrase.heard import feared_in, heard_in
from agent.steps.phrase.matter import matters_in
from agent.steps.phrase.naming import Side
from agent.steps.phrase.place import stands_whole

LONGEST_QUOTE = 9
LONGEST_PROMISE = 16
"""Words."""

LAST = 2
"""Sentences at the end of a message whose words are still in the air."""
_BARE = 2
"""Words of a phrase such as "the call", which says little by itself."""
_DOUBTED = (IdeaKind.ASSUMPTION, IdeaKind.CAUSE, IdeaKind.OBSTACLE)
"""What the rep believes: only that can be asked "what makes you say so", not what they saw."""


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


def _deal(given: Given) -> Filler | None:
    deal = given.progress.session.deal.strip()
    fits = 0 < len(deal.split()) <= LONGEST_QUOTE and not re.search(r"[?\n{}\[\]]", deal)
    # Once the talk is under way, the deal's name has been said.
    return Filler(deal, deal, EARLIER if given.progress.session.exchanges else LATEST) if fits else None


def _quote(given: Given) -> Filler | None:
    """The words the move is about, unless they report speech or the rep's own deeds, which need no evidence."""
    about = given.about
    if about is None or about.evidence or about.kind not in _DOUBTED or not stands_whole(about.text, given.words):
        return None
    if re.search(r"^(?:i|we)\b|['‘’](?!\w)|(?<!\w)['‘’]", about.text, re.IGNORECASE):
        return None
    # Taking words up verbatim is stiff: it is the last resort among equals.
    return quoted(about.text, LONGEST_QUOTE, EARLIER)


def _heard(given: Given) -> Filler | None:
    """What somebody said to the rep, verbatim, when it was told just now."""
    heard = (words for line in given.lines[:1] for words in heard_in(" ".join([*sentences_of(line)][-LAST:])))
    return next((Filler(words, words, ABOUT) for words in heard), None)


def _fear(given: Given) -> Filler | None:
    """What the rep has just said they are afraid of."""
    feared = (words for line in given.lines[:1] for words in feared_in(line))
    return next((Filler(words, words, ABOUT) for words in feared), None)


def _matter(given: Given) -> Filler | None:
    """What it is about, by the rep's own name for it: the newest name that says enough, else the first one given."""
    named = [(ago, phrase) for ago, line in enumerate(given.lines) for phrase in matters_in(line)]
    telling = [one for one in named if len(one[1].split()) > _BARE]
    first = [one for one in named if one[0] == len(given.lines) - 1]
    newest = [one for one in named if one[0] == 0]
    chosen = (newest or telling or first)[:1]
    return Filler(chosen[0][1], chosen[0][1], closeness(chosen[0][0])) if chosen else None


def _pair_of_people(given: Given) -> tuple[Part, ...]:
    """Two people of the problem whom the latest message names both."""
    named = tuple(part for part in cast(given.progress, given.words) if part.ago == 0 and not part.is_helper)
    return named[:2] if len(named) > 1 else ()


def _person_a(given: Given) -> Filler | None:
    return _part(_pair_of_people(given)[:1])


def _person_b(given: Given) -> Filler | None:
    return _part(_pair_of_people(given)[1:])


def _commitment(given: Given) -> Filler | None:
    """What the rep has committed to in this session."""
    kept, action = given.progress.session.commitment, given.progress.action
    text = kept.action if kept else action.text if action else ""
    return quoted(text, LONGEST_PROMISE, LATEST)


def _rating(given: Given) -> Filler | None:
    """The rating just given, unless nothing lies below it."""
    rating = given.progress.latest.rating
    return Filler(str(rating), str(rating), LATEST) if rating else None


def _due(given: Given) -> Filler | None:
    due = given.progress.latest.due or given.progress.due
    return quoted(due.text, LONGEST_QUOTE, LATEST) if due else None


def _month(given: Given) -> Filler | None:
    """The month of the rep's best remembered words, when it is an earlier one."""
    started = given.progress.session.started_at
    for item in given.recalled:
        if item.speaker == "rep" and (item.at.year, item.at.month) < (started.year, started.month):
            year = "" if item.at.year == started.year else f" {item.at.year}"
            return Filler(f"{item.at:%B}{year}", item.text, LATEST)
    return None


GIVEN_SLOTS: dict[str, Callable[[Given], Filler | None]] = {
    "person": _person,
    "counterpart": _counterpart,
    "colleague": _colleague,
    "deal": _deal,
    "quote": _quote,
    "heard": _heard,
    "fear": _fear,
    "matter": _matter,
    "person_a": _person_a,
    "person_b": _person_b,
    "commitment": _commitment,
    "rating": _rating,
    "due": _due,
    "month": _month,
}
