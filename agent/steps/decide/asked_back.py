"""What the rep asks the coach about the talk: each is met once, then the talk goes on with the same matter."""

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import left
from agent.steps.decide.rules import MOST_READ_BACKS, may_commit
from agent.steps.progress import Progress

PLAINER = (RepMove.ASKS_MEANING, RepMove.ASKS_WHAT_FOR)
"""What asks for the same question again, in plainer words."""
AGAIN = (*PLAINER, RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON)
"""What a rep asks first: the question that is open is put again after it."""


def asked_back(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the promise read back to a rep who asks for it, or the question put again in plainer words."""
    latest = progress.latest
    if latest.does(RepMove.ASKS_PROMISE) and _can_read_back(progress):
        return (AllowedMove(move=CoachMove.COMMIT, focus=Focus.READ_BACK, stage=GrowStage.WAY_FORWARD),)
    return _again(progress) if latest.does(*AGAIN) and not latest.ideas else ()


def _can_read_back(progress: Progress) -> bool:
    read = progress.asked(Focus.READ_BACK) < MOST_READ_BACKS
    return progress.action is not None and may_commit(progress) and read


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
