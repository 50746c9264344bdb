"""Which bank questions fit a moment of a talk, and how well."""

import zlib
from collections.abc import Iterable
from typing import NamedTuple

from agent.domain.move import CoachMove, RepMove
from agent.domain.session import Mode
from agent.steps.phrase.asked import Asked
from agent.steps.phrase.filler import SHORTLY
from agent.steps.phrase.given import Given
from agent.steps.phrase.grounded import is_grounded
from agent.steps.phrase.known import Known, holds
from agent.steps.phrase.points import points_at_something
from agent.steps.phrase.slots import Filled, fill
from prompts.questions import Question

LASTS = (RepMove.DID_IT, RepMove.DID_PARTLY, RepMove.DID_NOT, RepMove.DROPPED_IT, RepMove.MOVED_IT)
"""What a rep reports once and questions may build on for the rest of the session."""

PREMISES = (
    *(Known.BUYER, Known.PEOPLE, Known.DECISION, Known.EVENT, Known.AGAIN, Known.ADVICE, Known.OPTION),
    *(Known.FACTS, Known.QUOTES, Known.UNKNOWNS),
)
"""What a question only presupposes: holding it makes the question possible, not better."""

JUST_SAID = (Known.INSIGHT,)
"""What has just become clear to the rep: a question that takes it up goes before the others."""
_TAKES_UP = 3

BROUGHT_UP = 2
"""Messages at the beginning in which a rep says what it is about."""

WORN = 12
"""The same words taken up twice in a row sound like a form letter: they go behind all the others."""

_MET_FIRST = 6
"""A rep who speaks of how they feel is met there, before anything else is asked."""


class Moment(NamedTuple):
    """When something is to be asked: `can_point`: "that" would be understood; `seed`: the order of equals here."""

    given: Given
    asked: Asked
    stuck: bool
    can_point: bool
    seed: int


class Candidate(NamedTuple):
    """A question that could be asked now."""

    question: Question
    filled: Filled


class Rank(NamedTuple):
    """Sorts candidates: the closest to the rep's words first, equals in an order of this talk's own."""

    far: int
    order: int


def fitting(pool: Iterable[Question], moment: Moment) -> list[Candidate]:
    """Return the questions that take nothing for granted, with their slots filled."""
    possible = (question for question in pool if _fits(question, moment))
    candidates = (Candidate(question, filled) for question in possible if (filled := fill(question, moment.given)))
    return [one for one in candidates if is_grounded(one.question, one.filled.about, moment.given)]


def rank(candidate: Candidate, moment: Moment) -> Rank:
    """Return the place of a candidate; the smallest comes first."""
    question, filled = candidate
    exact = not moment.stuck or question.audience == "stuck"
    meets = any(known not in PREMISES for known in question.needs)
    special = bool(question.after) + bool(question.modes) + meets + question.opening + question.core
    newest = _TAKES_UP * any(known in JUST_SAID for known in question.needs)
    close = (
        _names_said(question, moment.given)
        + _names_theirs(question)
        + filled.weight
        + _nearness(question, moment.given)
        + 2 * special
        + exact
        + newest
        + _MET_FIRST * _meets_strain(question)
    )
    worn = WORN if question.slots and filled.about == moment.asked.last_about else 0
    return Rank(worn - close, zlib.crc32(f"{moment.seed}{question.id}".encode()))


def _fits(question: Question, moment: Moment) -> bool:
    given = moment.given
    session = given.progress.session
    return (
        (not question.opening or not session.exchanges)
        and (not question.modes or session.mode in question.modes)
        and not (session.mode is Mode.LEAD and question.is_of_a_sale)
        and (not question.topics or _is_on_topic(question, given))
        and (not question.after or _has_done(question, given))
        and _stands(question, given)
        and (moment.can_point or not question.leans)
        and points_at_something(question, given)
        and all(holds(known, given) for known in question.needs)
        and not any(holds(known, given) for known in question.unless)
    )


def _nearness(question: Question, given: Given) -> int:
    """2 when the latest message is above all on the question's topic, 1 when one shortly before was, else 0."""
    recent = given.progress.readings[-SHORTLY:]
    if any(topic in question.topics for topic in given.progress.latest.topics[:1]):
        return 2
    return int(any(topic in question.topics for reading in recent for topic in reading.topics[:1]))


def _names_said(question: Question, given: Given) -> int:
    """1 when the question names what the rep has named, in whatever way the talk goes on; else 0."""
    return int(bool(question.said) and not question.topics and bool(given.lines))


def _names_theirs(question: Question) -> int:
    """1 when it looks from the chair of somebody the rep named, however long ago: better than from any chair."""
    return int(bool(question.slots) and question.move == CoachMove.SHIFT_PERSPECTIVE)


def _stands(question: Question, given: Given) -> bool:
    """Whether the rep named what it names: a situation where the matter was brought up, a topic anywhere."""
    if question.topics or not given.lines:
        return question.stands_on(given.words)
    return question.stands_on("\n".join(given.lines[-BROUGHT_UP:]))


def _is_on_topic(question: Question, given: Given) -> bool:
    """Whether the latest message is about its topic, or names it while one shortly before was about it."""
    near = _nearness(question, given)
    return near > 1 or (near > 0 and (not given.lines or question.stands_on(given.lines[0])))


def _meets_strain(question: Question) -> bool:
    return Known.STRAIN in question.needs


def _has_done(question: Question, given: Given) -> bool:
    lasting = (move for move in LASTS if given.progress.has(move))
    return any(move in question.after for move in (*given.progress.latest.moves, *lasting))
