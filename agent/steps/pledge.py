"""One promise, as the talk has it."""

import re
from datetime import timedelta
from typing import NamedTuple

from agent.domain.due import Due
from agent.domain.idea import Idea
from agent.domain.reading import Reading
from agent.language.due import names_a_clock, names_only_hours, repeats, times_in
from agent.steps.also import THEN, with_also

MOST = 4
"""Promises of one session that are kept apart; what is said beyond them goes with the last."""


_WAITS = re.compile(r"\b(?:after|once|as soon as|only when)\b", re.IGNORECASE)
"""Of a deed that has its own time in what comes before it."""


_POINTS = re.compile(r"\w+ (?:her|him|them|it|that|this)", re.IGNORECASE)
"""A deed that leaves what is done to the next one: "I'll ask her. A mail to the CFO before twelve"."""


class Pledge(NamedTuple):
    """One promise: what is to be done, and when, as far as that was said."""

    action: Idea
    due: Due | None = None


def timed(made: tuple[Pledge, ...], due: Due) -> tuple[Pledge, ...]:
    """Return the promises, the first one for this time."""
    return tuple(retimed(pledge, due) if place == 0 else pledge for place, pledge in enumerate(made))


def retimed(pledge: Pledge, due: Due) -> Pledge:
    """Return a promise for another time, also where its words hold the one before ("block 8 to 9 tomorrow for it")."""
    new, before = said_again(due, pledge.due), pledge.due
    action = pledge.action
    if before and new.text != before.text and before.text in action.text:
        said = "" if "," in new.text else f"{new.text[:1].lower()}{new.text[1:]} "
        action = action.model_copy(update={"text": action.text.replace(f"{before.text} ", said, 1), "clause": None})
    return Pledge(action, new)


def time_left(reading: Reading, others: list[Idea]) -> Due | None:
    """Return the time of a message, unless another of its deeds has it."""
    return None if any(other.due == reading.due for other in others) else reading.due


def said_again(due: Due, before: Due | None) -> Due:
    """Return a time with the words of the one before for what it leaves as it was: the day, or the hour."""
    if before is None or before.at is None or due.at is None or due.text == before.text:
        return due
    if due.unclear and not before.unclear and abs(due.at - before.at) in (timedelta(), timedelta(hours=12)):
        return before
    if repeats(before.text) and not repeats(due.text) and not names_a_clock(due.text):
        return _from(due, before)
    starts = [0, *(space.end() for space in re.finditer(r"\s+", before.text))]
    hour = next((before.text[at:] for at in starts if names_only_hours(before.text[at:])), "")
    day = before.text.removesuffix(hour).strip(" ,")
    if due.at == before.at and names_only_hours(due.text) and names_a_clock(before.text):
        return before
    is_hour = names_only_hours(due.text) and due.at.date() == before.at.date()
    if is_hour and hour != before.text and times_in(day) and not names_a_clock(day):
        return due.model_copy(update={"text": f"{day} {_as_hour(due.text)}"})
    if due.at == before.at and not times_in(due.text):
        return before
    if hour and not names_a_clock(due.text) and due.at.time() == before.at.time():
        return due.model_copy(update={"text": f"{due.text} {_as_hour(hour)}"})
    return due


def _from(due: Due, before: Due) -> Due:
    """Return a time that comes again, the first one on the day that is said now."""
    first = before.at.replace(year=due.at.year, month=due.at.month, day=due.at.day) if before.at and due.at else None
    return before if first == before.at else Due(text=f"{before.text}, first one {due.text}", at=first)


def _as_hour(text: str) -> str:
    said = text[:1].lower() + text[1:]
    return said if re.match(r"(?:at|by|before|after|from|around|about|between|no|until|till)\b", said) else f"at {said}"


def joined(first: Pledge, others: list[Idea]) -> tuple[Pledge, ...]:
    """Return the promises of one answer: a deed with its own time stands alone, another goes with the one before."""
    made = [first]
    for other in others:
        if len(made) == 1 and first.due is None and other.due is not None and _POINTS.fullmatch(first.action.text):
            made = [Pledge(with_also(first.action, other), other.due)]
            continue
        waits = other.due is None and len(made) > 1 and _WAITS.search(other.text) is not None
        if (waits or other.due not in (None, made[-1].due)) and len(made) < MOST:
            alone = other.text[len(THEN) :] if other.text.lower().startswith(THEN) else other.text
            made.append(Pledge(other.model_copy(update={"text": alone}), other.due))
        else:
            made[-1] = made[-1]._replace(action=with_also(made[-1].action, other))
    return tuple(made)
