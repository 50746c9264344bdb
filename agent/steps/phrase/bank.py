"""The question bank's choice: pure, never by chance, never the same question twice in a session."""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.steps.phrase.asked import Asked
from agent.steps.phrase.fits import fits, relevance
from agent.steps.phrase.given import Given, gather
from agent.steps.phrase.leads import CLOSES, lead, say, spread
from agent.steps.phrase.slots import Filled, fill
from agent.steps.progress import Progress
from prompts.loader import Bank, load_bank
from prompts.questions import Question

WITHOUT_QUESTION = (CoachMove.CLOSE, CoachMove.REFER)

NEVER_A_SUBSTITUTE = (Focus.READ_BACK, Focus.CLARIFY_WHEN, Focus.CONFIDENCE_LOWER, Focus.IF_THEN, Focus.OUTCOME)
"""Foci that only make sense where the method asks for them."""

ALWAYS_FAIR = (CoachMove.CLARIFY, CoachMove.SHIFT_PERSPECTIVE)
"""Moves that break no rule at any point: they step in when a move has nothing left to ask."""


class BankLine(NamedTuple):
    """What the bank says: `lead` goes before the question `text`, where the mirror would.

    `id` is the wording a turn records, `about` the rep's words it builds on. Move and focus are the
    allowed ones, or their nearest neighbours when all of their questions were asked.
    """

    id: str
    text: str
    about: str
    lead: str
    move: CoachMove
    focus: Focus


class _Candidate(NamedTuple):
    question: Question
    filled: Filled


def choose(
    session: Session,
    reading: Reading,
    allowed: AllowedMove,
    recalled: tuple[Recalled, ...] = (),
    *,
    utterance: str = "",
) -> BankLine:
    """Return the question that fits this move and the rep's latest words best; there is always one.

    With the latest message itself beside its reading, the choice also knows words that no idea holds.
    """
    if allowed.move in WITHOUT_QUESTION:
        return _closing(session, allowed)
    bank = load_bank()
    given, asked = gather(Progress(session, reading), allowed, recalled, utterance), Asked(session, bank)
    fitting = (_fitting(pool, given, allowed) for pool in _pools(bank, allowed))
    unasked = ([one for one in pool if not asked.has(one.question, one.filled.text)] for pool in fitting)
    fresh = next(filter(None, unasked), ())
    best = (
        min(fresh, key=lambda one: _rank(one, given, asked, allowed)) if fresh else _oldest(bank, given, asked, allowed)
    )
    return BankLine(
        id=best.question.id,
        text=best.filled.text,
        about=best.filled.about,
        lead=lead(session, reading, allowed),
        move=CoachMove(best.question.move),
        focus=Focus(best.question.focus),
    )


def _oldest(bank: Bank, given: Given, asked: Asked, allowed: AllowedMove) -> "_Candidate":
    """When everything was asked: what was asked longest ago."""
    possible = (one for pool in _pools(bank, allowed) for one in _fitting(pool, given, allowed))
    return min(possible, key=lambda one: asked.last_time(one.question))


def _closing(session: Session, allowed: AllowedMove) -> BankLine:
    focus = allowed.focus if allowed.move is CoachMove.CLOSE and allowed.focus in CLOSES else Focus.STOPPED
    saying = say(f"{CoachMove.CLOSE}/{focus}", session)
    return BankLine(saying.id, saying.text, "", "", CoachMove.CLOSE, focus)


def _pools(bank: Bank, allowed: AllowedMove) -> Iterator[list[Question]]:
    """The questions to choose from, nearest to the method's wish first."""
    wanted = list(bank.of(allowed.move, allowed.focus))
    near = _of_move(bank, allowed.move)
    fair = [question for move in ALWAYS_FAIR for question in _of_move(bank, move)]
    for pool in (wanted, near, fair):
        yield [question for question in pool if question.suits(stuck=allowed.stuck)]
        yield pool


def _of_move(bank: Bank, move: CoachMove) -> list[Question]:
    foci = (focus for focus in bank.foci(move) if focus not in NEVER_A_SUBSTITUTE)
    return [question for focus in foci for question in bank.of(move, focus)]


def _fitting(pool: list[Question], given: Given, allowed: AllowedMove) -> list[_Candidate]:
    possible = (question for question in pool if fits(question, given, allowed))
    return [_Candidate(question, filled) for question in possible if (filled := fill(question, given))]


class _Rank(NamedTuple):
    """Sorts candidates: the closest to the rep's words first, equals in an order of this talk's own."""

    far: int
    order: int


def _rank(one: _Candidate, given: Given, asked: Asked, allowed: AllowedMove) -> _Rank:
    close = relevance(one.question, one.filled, given, stuck=allowed.stuck)
    # The same words taken up twice in a row sound like a form letter.
    worn = 3 if one.question.slots and one.filled.about == asked.last_about else 0
    seed = spread(given.progress.session, one.question.id)
    return _Rank(worn - close, zlib.crc32(seed.encode()))
