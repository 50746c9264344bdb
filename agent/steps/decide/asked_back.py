"""What the rep asks the coach about the talk: each is met once, then the talk goes on with the same matter."""

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import left
from agent.steps.decide.rules import may_commit
from agent.steps.progress import Progress

PLAINER = (RepMove.ASKS_MEANING, RepMove.ASKS_WHAT_FOR)
"""What asks for the same question again, in plainer words."""
_ABOUT_WORDS = (Focus.EVIDENCE, Focus.UNKNOWN, Focus.ASSUMPTION, Focus.CAUSE, Focus.SECOND_LAYER, Focus.BUYER)
"""What is asked of something the rep said: once that is put right, it is asked of the right thing."""
AGAIN = (*PLAINER, RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON)
"""What a rep asks first: the question that is open is put again after it."""


def asked_back(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the promise read back to a rep who asks for it, or the question put again in plainer words.

    Whoever says that they went unheard, and no more than that, is asked what was passed over.
    """
    latest = progress.latest
    if latest.does(RepMove.ASKS_PROMISE) and _can_read_back(progress):
        return (AllowedMove(move=CoachMove.COMMIT, focus=Focus.READ_BACK, stage=GrowStage.WAY_FORWARD),)
    turn = progress.last_turn
    if turn is None or turn.focus is Focus.READ_BACK or left(progress) <= 0:
        return ()
    if latest.does(RepMove.UNHEARD) and not latest.ideas and not progress.asked(Focus.SITUATION):
        return (AllowedMove(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=progress.stage),)
    if latest.does(RepMove.CORRECTS) and len(latest.ideas) == 1 and turn.focus in _ABOUT_WORDS:
        return (AllowedMove(move=turn.move, focus=turn.focus, stage=turn.stage, about=latest.ideas[0]),)
    return _again(progress) if latest.does(*AGAIN) and not latest.ideas else ()


def _can_read_back(progress: Progress) -> bool:
    return progress.action is not None and may_commit(progress)


def _again(progress: Progress) -> tuple[AllowedMove, ...]:
    """The last question in a smaller form, about the same words; a second time the talk goes on instead."""
    turn = progress.last_turn
    if turn is None or not turn.question or left(progress) <= 0 or turn.move in (CoachMove.HOLD, CoachMove.CLOSE):
        return ()
    earlier = progress.readings[:-1]
    if progress.latest.does(RepMove.SKIPS, RepMove.ASKS_ADVICE) or (earlier and earlier[-1].does(*AGAIN)):
        return ()
    about = _named(turn.about, progress)
    return (
        AllowedMove(
            move=turn.move, focus=turn.focus, stage=turn.stage, about=about, stuck=progress.latest.does(*PLAINER)
        ),
    )


def _named(words: str, progress: Progress) -> Idea | None:
    ideas = (idea for reading in reversed(progress.readings) for idea in reading.ideas)
    return next((idea for idea in ideas if words and idea.text == words), None)
