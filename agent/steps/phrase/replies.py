"""What the coach says to a rep who asks about the talk, or says how it goes: one short true sentence."""

import re
from enum import StrEnum

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage


class Reply(StrEnum):
    """When the coach replies about the talk itself; what a question is for has one reply for each move."""

    WHO_SEES = "who_sees"
    IF_PERSON = "if_person"
    MEANT = "meant"
    MEANT_PLAIN = "meant/plain"
    NOTHING_NOTED = "nothing_noted"
    NOTED = "noted"
    SAID_BEFORE = "said_before"
    UNANSWERED = "unanswered"
    UNHEARD = "unheard"
    CORRECTS = "corrects"
    TO_THE_PLAN = "to_the_plan"
    BEFORE_THE_PLAN = "before_the_plan"
    TURNS_TO = "turns_to"


WHAT_FOR = "what_for"
WITH_PURPOSE = (
    CoachMove.AGREE_GOAL,
    CoachMove.CLARIFY,
    CoachMove.PROBE_CAUSE,
    CoachMove.SHIFT_PERSPECTIVE,
    CoachMove.CONTRAST,
    CoachMove.DRAW_OPTIONS,
    CoachMove.WEIGH,
    CoachMove.CONNECT,
    CoachMove.COMMIT,
    CoachMove.STRENGTHEN,
    CoachMove.CONSOLIDATE,
    CoachMove.TURN_ROUND,
)
"""Moves whose questions have a purpose of their own to be told."""

_ABOUT_WORDS = (CoachMove.CLARIFY, CoachMove.PROBE_CAUSE, CoachMove.SHIFT_PERSPECTIVE)
"""Moves whose questions are about something the rep said."""
_LONGEST = 14
"""Words of the rep's that say what a question was about."""
_UNQUOTABLE = re.compile(r"[\"“”?\n{}\[\]]")
_PLAIN = (
    (RepMove.ASKS_WHO_SEES, Reply.WHO_SEES),
    (RepMove.ASKS_IF_PERSON, Reply.IF_PERSON),
    (RepMove.UNANSWERED, Reply.UNANSWERED),
    (RepMove.UNHEARD, Reply.UNHEARD),
    (RepMove.CORRECTS, Reply.CORRECTS),
    (RepMove.SAID_BEFORE, Reply.SAID_BEFORE),
)


def reply_to(session: Session, reading: Reading, allowed: AllowedMove) -> str:
    """Return the occasion of the sentence that meets what the rep asks or says of the talk, "" when there is none."""
    if plain := next((reply for move, reply in _PLAIN if reading.does(move)), None):
        return plain
    if reading.does(RepMove.ASKS_WHAT_FOR):
        return _purpose(session)
    if reading.does(RepMove.ASKS_MEANING):
        return _meant(session, allowed)
    if reading.does(RepMove.ASKS_PROMISE) and allowed.focus is not Focus.READ_BACK:
        return Reply.NOTHING_NOTED if session.commitment is None else Reply.NOTED
    return _where_to(reading, allowed)


def _where_to(reading: Reading, allowed: AllowedMove) -> str:
    if reading.does(RepMove.STEERS):
        is_there = allowed.stage.order >= GrowStage.OPTIONS.order
        return Reply.TO_THE_PLAN if is_there else Reply.BEFORE_THE_PLAN
    return Reply.TURNS_TO if reading.does(RepMove.TURNS_TO) else ""


def _meant(session: Session, allowed: AllowedMove) -> str:
    """What the last question was about, where it is put again; else the question is left."""
    turn = session.turns[-1] if session.turns else None
    if turn is None or (turn.focus, allowed.stuck) != (allowed.focus, True):
        return ""
    return Reply.MEANT if turn.move in _ABOUT_WORDS and meant_words(session) else Reply.MEANT_PLAIN


def meant_words(session: Session) -> str:
    """Return the rep's words that the last question was about, "" where they cannot be quoted shortly."""
    words = session.turns[-1].about.strip(" .,;:!") if session.turns else ""
    fits = 1 < len(words.split()) <= _LONGEST and not _UNQUOTABLE.search(words)
    return words if fits else ""


def _purpose(session: Session) -> str:
    move = session.turns[-1].move if session.turns else None
    return f"{WHAT_FOR}/{move if move in WITH_PURPOSE else 'other'}"
