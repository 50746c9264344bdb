"""Slots that hold no idea but something else the rep gave: a person, a deal, a matter, a time, a number."""

import re
from collections.abc import Callable

from agent.domain.idea import IdeaKind
from agent.language.pattern import Pattern
from agent.steps.phrase.fair_words import is_whole_clause
from agent.steps.phrase.filler import ABOUT, EARLIER, LATEST, Filler, closeness, quoted
from agent.steps.phrase.given import Given
from agent.steps.phrase.heard import feared_in, heard_in
from agent.steps.phrase.matter import matters_in
from agent.steps.phrase.people_slots import PEOPLE_SLOTS
from agent.steps.phrase.place import stands_whole

LONGEST_QUOTE = 9
"""Words."""

_BARE = 2
"""Words of a phrase such as "the call", which says little by itself."""
_LONE_NUMBER = Pattern(
    r"(?:(?:let['’]s )?say |maybe )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)
"""May be an hour or a rating: nothing to hold the rep to."""
_DOUBTED = (IdeaKind.ASSUMPTION, IdeaKind.CAUSE, IdeaKind.OBSTACLE)
"""What the rep believes: only that can be asked "what makes you say so", not what they saw."""


def _deal(given: Given) -> Filler | None:
    deal = given.progress.session.deal.strip()
    fits = 0 < len(deal.split()) <= LONGEST_QUOTE and not re.search(r"[?\n{}\[\]]", deal)
    # Once the talk is under way, the deal's name has been said.
    return Filler(deal, deal, EARLIER if given.progress.session.exchanges else LATEST) if fits else None


def _quote(given: Given) -> Filler | None:
    """The words the move is about, unless they report speech or the rep's own deeds, which need no evidence."""
    about = given.about
    if about is None or not is_whole_clause(about.clause or "") or (about.clause or "").lower().startswith("there"):
        return None
    if about.evidence or about.kind not in _DOUBTED or not stands_whole(about.text, given.words):
        return None
    if re.search(r"^(?:i|we)\b|['‘’](?!\w)|(?<!\w)['‘’]", about.text, re.IGNORECASE):
        return None
    # Taking words up verbatim is stiff: it is the last resort among equals.
    return quoted(about.text, LONGEST_QUOTE, EARLIER)


def _heard(given: Given) -> Filler | None:
    """What somebody said to the rep, verbatim, when it was told just now."""
    heard = heard_in(" ".join(given.ending))
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


def _rating(given: Given) -> Filler | None:
    """The rating just given, unless nothing lies below it."""
    rating = given.progress.latest.rating
    return Filler(str(rating), str(rating), LATEST) if rating else None


def _due(given: Given) -> Filler | None:
    due = given.progress.latest.due or given.progress.due
    return (
        quoted(due.text, LONGEST_QUOTE, LATEST) if due and not _LONE_NUMBER.fullmatch(due.text.strip(" .,!")) else None
    )


def _month(given: Given) -> Filler | None:
    """The month of the rep's best remembered words, when it is an earlier one."""
    started = given.progress.session.started_at
    for item in given.recalled:
        if item.speaker == "rep" and (item.at.year, item.at.month) < (started.year, started.month):
            year = "" if item.at.year == started.year else f" {item.at.year}"
            return Filler(f"{item.at:%B}{year}", item.text, LATEST)
    return None


GIVEN_SLOTS: dict[str, Callable[[Given], Filler | None]] = {
    **PEOPLE_SLOTS,
    "deal": _deal,
    "quote": _quote,
    "heard": _heard,
    "fear": _fear,
    "matter": _matter,
    "rating": _rating,
    "due": _due,
    "month": _month,
}
