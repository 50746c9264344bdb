"""What is said first after a yes to the read-back: that the promise is kept, and as changed."""

import re
from datetime import datetime, tzinfo

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.turn import CoachTurn
from agent.steps.answers import agrees, is_read_back
from agent.steps.phrase.read_back import changed, unkept
from agent.steps.progress import Progress
from agent.steps.promise import standing

KEPT = "It is kept."
"""Said after a plain yes to the read-back."""
NOT_KEPT = "What I read back was not right, so it is not kept."
"""Said at the close where the rep turned down what was read back, and nothing stands in its place."""
_PLEASED = re.compile(r"^(?:good|great|fine|right|all right),\s+", re.IGNORECASE)


def acknowledged(turn: CoachTurn, progress: Progress, timezone: tzinfo, now: datetime) -> CoachTurn:
    """Return the turn after a reply to the read-back, with what is kept said before the question or the close."""
    if turn.move is CoachMove.CLOSE and _is_left_open(turn, progress):
        rest = "Until next time." if "kept" in turn.mirror else _PLEASED.sub("", turn.mirror)
        said = NOT_KEPT if progress.is_turned_down else unkept(standing(progress, now))
        return turn.model_copy(update={"mirror": f"{said} {rest[:1].upper()}{rest[1:]}".strip()})
    before = progress.last_turn
    if before is None or not is_read_back(before) or not progress.is_confirmed or turn.move is CoachMove.REFER:
        return turn
    if not progress.is_changed and not agrees(progress.latest):
        return turn
    added = ", ".join(idea.text for idea in progress.latest.of(IdeaKind.ACTION) if idea.adds) or _joined_by(progress)
    said = changed(standing(progress, now), timezone, added) if progress.is_changed else KEPT
    is_own = turn.move in (CoachMove.CLOSE, CoachMove.HOLD)
    if said == KEPT and "kept" in turn.mirror:
        return turn
    return turn.model_copy(update={"mirror": f"{said} {turn.mirror}".strip() if is_own else said})


def _joined_by(progress: Progress) -> str:
    """The promise that has joined those that were read back, "" where none has."""
    stood = [pledge.action.text for pledge in progress.before]
    new = [pledge.action.text for pledge in progress.pledges if pledge.action.text not in stood]
    return new[0] if len(new) == 1 and len(progress.pledges) > len(stood) else ""


def _is_left_open(turn: CoachTurn, progress: Progress) -> bool:
    """Whether the talk ends with a promise that was read back and neither confirmed nor taken back."""
    ends = turn.focus in (Focus.DONE, Focus.OUT_OF_TIME, Focus.STOPPED)
    taken_back = progress.latest.does(RepMove.NOT_NOW)
    return ends and bool(progress.pledges) and _was_read_back(progress) and not progress.is_confirmed and not taken_back


def _was_read_back(progress: Progress) -> bool:
    """Whether a promise of this session was said back."""
    return any(is_read_back(turn) and turn.mirror for turn in progress.session.turns)
