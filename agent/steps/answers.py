"""When a rep's message answers what was asked."""

from agent.domain.idea import IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn

ASKS_FOR_PROMISE = (Focus.WHAT_AND_WHEN, Focus.WHAT, Focus.WHEN, Focus.CLARIFY_WHEN, Focus.READ_BACK, Focus.NEXT)
"""Foci whose answers may change what is promised and for when."""

ASKS_WHEN = (Focus.WHEN, Focus.CLARIFY_WHEN)
"""Foci that ask for the time of what is promised."""

READ_BACK_WORDING = "code/read_back"
"""The wording of a promise said back; a question how it shall read has its own."""

PUTS_OFF = (
    RepMove.SKIPS,
    RepMove.ASKS_ADVICE,
    RepMove.ASKS_ABOUT_COACH,
    RepMove.COMPLAINS,
    RepMove.SAID_BEFORE,
    RepMove.UNHEARD,
    RepMove.ASKS_MEANING,
    RepMove.ASKS_WHAT_FOR,
    RepMove.ASKS_WHO_SEES,
    RepMove.ASKS_IF_PERSON,
    RepMove.ASKS_PROMISE,
    RepMove.SPEAKS_OTHER_LANGUAGE,
)
"""What a rep says to the question rather than in answer to it."""

NOT_AN_ANSWER = (*PUTS_OFF, RepMove.IS_HOLLOW, RepMove.GREETS, RepMove.GOES_ON)
"""What a rep does instead of answering; a message that also brings ideas counts as an answer all the same."""


def leaves_as_is(reading: Reading, turn: CoachTurn) -> bool:
    """Whether a message says yes to the read-back: what else it says changes nothing of the promise."""
    return is_read_back(turn) and reading.does(RepMove.CONFIRMS) and not reading.does(RepMove.DENIES)


def is_read_back(turn: CoachTurn) -> bool:
    """Whether a turn says the promise back, and does not ask how it shall read."""
    return turn.focus is Focus.READ_BACK and turn.wording in ("", READ_BACK_WORDING)


def agrees(reading: Reading) -> bool:
    """Whether a reply to the read-back says yes; a "yes, but" only where what it changes is understood."""
    if not reading.does(RepMove.CONFIRMS):
        return False
    due = reading.due
    is_clear = due.at is not None and not due.unclear if due else bool(reading.of(IdeaKind.ACTION) or reading.dropped)
    return is_clear or not reading.does(RepMove.DENIES)


def is_answer(reading: Reading) -> bool:
    """Whether a message answers at all: it brings an idea, a time or a rating, or does nothing else instead."""
    if reading.does(RepMove.SKIPS, RepMove.IS_HOLLOW):
        return False
    return bool(reading.ideas or reading.due or reading.rating is not None) or not reading.does(*NOT_AN_ANSWER)
