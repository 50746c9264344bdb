"""When a rep's message answers what was asked."""

from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.turn import CoachTurn

ASKS_FOR_PROMISE = (Focus.WHAT_AND_WHEN, Focus.WHAT, Focus.WHEN, Focus.CLARIFY_WHEN, Focus.READ_BACK, Focus.NEXT)
"""Foci whose answers may change what is promised and for when."""

NOT_AN_ANSWER = (
    RepMove.IS_HOLLOW,
    RepMove.SKIPS,
    RepMove.ASKS_ADVICE,
    RepMove.ASKS_ABOUT_COACH,
    RepMove.GREETS,
    RepMove.COMPLAINS,
    RepMove.SPEAKS_OTHER_LANGUAGE,
    RepMove.GOES_ON,
)
"""What a rep does instead of answering; a message that also brings ideas counts as an answer all the same."""


def leaves_as_is(reading: Reading, turn: CoachTurn) -> bool:
    """Whether a message says yes to the read-back: what else it says changes nothing of the promise."""
    return turn.focus is Focus.READ_BACK and reading.does(RepMove.CONFIRMS)


def is_answer(reading: Reading) -> bool:
    """Whether a message answers at all: it brings an idea, a time or a rating, or does nothing else instead."""
    if reading.does(RepMove.SKIPS, RepMove.IS_HOLLOW):
        return False
    return bool(reading.ideas or reading.due or reading.rating is not None) or not reading.does(*NOT_AN_ANSWER)
