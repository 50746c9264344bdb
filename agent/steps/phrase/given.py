"""Slots that hold no idea but something else the rep gave: a person, a deal, a promise, a time, a number."""

import re
from collections.abc import Callable
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.recalled import Recalled
from agent.steps.phrase.cast import Part, cast
from agent.steps.phrase.filler import EARLIER, LATEST, Filler, closeness, quoted
from agent.steps.phrase.naming import Side
from agent.steps.progress import Progress

LONGEST_QUOTE = 9
LONGEST_PROMISE = 16
"""Words."""


class Given(NamedTuple):
    """Where slots are filled from: the session so far, the idea the move is about, what memory brought.

    `words` is all that the rep said in this talk.
    """

    progress: Progress
    about: Idea | None = None
    recalled: tuple[Recalled, ...] = ()
    words: str = ""


def gather(progress: Progress, allowed: AllowedMove, recalled: tuple[Recalled, ...], utterance: str) -> Given:
    """Return what a question to this talk can be made of; `utterance` is not yet part of the session."""
    kept = (exchange for exchange in progress.session.exchanges if not exchange.is_set_aside)
    earlier = (exchange.utterance or "" for exchange in kept)
    latest = (idea.text for idea in progress.latest.ideas)
    if allowed.contradiction is not None:
        recalled = tuple(item for item in recalled if item.id == allowed.contradiction.item)
    return Given(progress, allowed.about, recalled, "\n".join((*earlier, *latest, utterance)))


def _person(given: Given) -> Filler | None:
    """Whoever carries the rep's problem."""
    return _part(cast(given.progress, given.words))


def _counterpart(given: Given) -> Filler | None:
    """The person on the other side of the problem: no helper, and nobody of the rep's own house beside it."""
    people = cast(given.progress, given.words)
    return _part(tuple(one for one in people if not one.is_helper and (one.is_principal or one.side is Side.OTHER)))


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
    if about is None or about.evidence or re.search(r"^(?:i|we)\b|['‘’](?!\w)|(?<!\w)['‘’]", about.text, re.IGNORECASE):
        return None
    # Taking words up verbatim is stiff: it is the last resort among equals.
    return quoted(about.text, LONGEST_QUOTE, EARLIER)


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
    "deal": _deal,
    "quote": _quote,
    "commitment": _commitment,
    "rating": _rating,
    "due": _due,
    "month": _month,
}
