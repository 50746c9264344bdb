"""The question bank's choice: pure, never by chance, never the same question twice in a session."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Session
from agent.language.protest import protests
from agent.language.sentence import sentences_of
from agent.steps.phrase.asked import Asked
from agent.steps.phrase.fits import Candidate, Moment, fitting, rank
from agent.steps.phrase.given import gather
from agent.steps.phrase.leads import CLOSES, lead, say, spread
from agent.steps.phrase.led import OF_THE_LED, naming_the_led
from agent.steps.progress import Progress
from prompts.loader import Bank, load_bank
from prompts.questions import Question

WITHOUT_QUESTION = (CoachMove.CLOSE, CoachMove.REFER)

NEVER_A_SUBSTITUTE = (
    Focus.READ_BACK,
    Focus.CLARIFY_WHEN,
    Focus.CONFIDENCE_LOWER,
    Focus.IF_THEN,
    Focus.OUTCOME,
    Focus.INSIGHT,
    Focus.MOVED_TO,
    Focus.THEN_AND_NOW,
    *OF_THE_LED,
    Focus.OPEN_POINT,
    Focus.DOUBT,
    *OF_THE_PLATE,
)
"""Foci that only make sense where the method asks for them."""

ALWAYS_FAIR = (CoachMove.CLARIFY, CoachMove.SHIFT_PERSPECTIVE)
"""Moves that break no rule at any point: they step in when a move has nothing left to ask."""

SAID_JUST_NOW = (CoachMove.CLARIFY, CoachMove.PROBE_CAUSE)
"""Moves whose "that" must point to the idea they are about."""


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


def choose(
    session: Session,
    reading: Reading,
    allowed: AllowedMove,
    recalled: tuple[Recalled, ...] = (),
    *,
    utterance: str = "",
    refused: Collection[str] = (),
) -> BankLine:
    """Return the question that fits this move and the rep's latest words best; there is always one.

    With the latest message itself beside its reading, the choice also knows words that no idea holds.
    Questions whose ids are `refused` are passed over while there are others.
    """
    if allowed.move in WITHOUT_QUESTION:
        return _closing(session, allowed)
    before = lead(session, reading, allowed)
    given = gather(Progress(session, reading), allowed, recalled, utterance)
    bank = load_bank()
    moment = Moment(
        given=given,
        asked=Asked(session, bank),
        stuck=allowed.stuck,
        can_point=not (before or _ends_objecting(utterance) or _is_about_earlier(reading, allowed))
        and bool(reading.ideas),
        seed=spread(session, given.words or (allowed.about.text if allowed.about else "")),
    )
    question, filled = _best(bank, allowed, moment, refused)
    return BankLine(
        id=question.id,
        text=naming_the_led(filled.text, question, given),
        about=filled.about,
        lead=before,
        move=CoachMove(question.move),
        focus=Focus(question.focus),
    )


def _is_about_earlier(reading: Reading, allowed: AllowedMove) -> bool:
    """Whether the move takes up something said before the latest message, where "that" would be misunderstood."""
    is_about = allowed.about is not None and allowed.move in SAID_JUST_NOW
    return is_about and allowed.about not in reading.ideas


def _ends_objecting(utterance: str) -> bool:
    """Whether the last words object to what was asked: "that" would point to the objection."""
    return any(protests(sentence) for sentence in list(sentences_of(utterance))[-1:])


def _closing(session: Session, allowed: AllowedMove) -> BankLine:
    focus = allowed.focus if allowed.move is CoachMove.CLOSE and allowed.focus in CLOSES else Focus.STOPPED
    saying = say(f"{CoachMove.CLOSE}/{focus}", session)
    return BankLine(saying.id, saying.text, "", "", CoachMove.CLOSE, focus)


def _best(bank: Bank, allowed: AllowedMove, moment: Moment, refused: Collection[str]) -> Candidate:
    """The best question not yet asked; once everything was asked, the one asked longest ago."""
    used: list[Candidate] = []
    for pool in _pools(bank, allowed):
        found = [one for one in fitting(pool, moment) if one.question.id not in refused]
        if fresh := [one for one in found if not moment.asked.has(one.question, one.filled.text)]:
            return min(fresh, key=lambda one: rank(one, moment))
        used += found
    return min(used, key=lambda one: moment.asked.last_time(one.question))


def _pools(bank: Bank, allowed: AllowedMove) -> Iterator[list[Question]]:
    """The questions to choose from, nearest to the method's wish first."""
    fair = (question for move in ALWAYS_FAIR for question in _of_move(bank, move))
    for pool in (bank.of(allowed.move, allowed.focus), _of_move(bank, allowed.move), fair):
        questions = list(pool)
        yield [question for question in questions if question.suits(stuck=allowed.stuck)]
        yield questions


def _of_move(bank: Bank, move: CoachMove) -> Iterator[Question]:
    foci = (focus for focus in bank.foci(move) if focus not in NEVER_A_SUBSTITUTE)
    return (question for focus in foci for question in bank.of(move, focus))
