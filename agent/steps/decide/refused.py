"""Questions the rep has had enough of: what lies close to one they complained about is not asked either."""

from agent.domain.idea import IdeaKind
from agent.domain.move import Focus, RepMove
from agent.steps.progress import Progress

_CLOSE = (
    (Focus.LED, Focus.BUYER, Focus.STAKEHOLDERS, Focus.BUYING_PROCESS, Focus.FUTURE_SELF),
    (Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE),
    (Focus.SITUATION, Focus.EVIDENCE, Focus.UNKNOWN, Focus.PEOPLE, Focus.ASSUMPTION),
    (Focus.CRITERIA, Focus.WEIGH_OPTIONS, Focus.OPTION_GIVES, Focus.ADVICE_OF_OTHERS),
    (Focus.GOAL, Focus.STANDARD),
)
"""Foci that ask much the same of a rep who has answered one of them."""

_ENOUGH = (RepMove.COMPLAINS, RepMove.UNHEARD, RepMove.SAID_BEFORE, RepMove.STEERS)


def is_refused(progress: Progress, focus: Focus) -> bool:
    """Whether the rep complained about a question of this kind, said it was answered, or wanted to get on from it."""
    group = next((foci for foci in _CLOSE if focus in foci), ())
    return any(turn.focus in group and reading.does(*_ENOUGH) for reading, turn in progress.replies)


def wants_the_plan(progress: Progress) -> bool:
    """Whether the rep has asked to get to what is to be done, or has said anew what they want."""
    turned = any(reading.does(RepMove.TURNS_TO) and reading.of(IdeaKind.GOAL) for reading in progress.readings[1:])
    return progress.has(RepMove.STEERS) or turned
