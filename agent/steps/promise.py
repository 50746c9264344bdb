"""What the rep promised in a session, and what became of what was promised before."""

from datetime import datetime

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.turn import CoachTurn
from agent.steps.progress import Progress

_OUTCOMES = (
    (RepMove.DROPPED_IT, CommitmentStatus.DROPPED),
    (RepMove.MOVED_IT, CommitmentStatus.MOVED),
    (RepMove.DID_PARTLY, CommitmentStatus.PARTLY),
    (RepMove.DID_NOT, CommitmentStatus.NOT_DONE),
    (RepMove.DID_IT, CommitmentStatus.DONE),
)
"""What a reply to the follow-up makes of the promise; the first that fits counts."""


def promised(progress: Progress, now: datetime) -> Commitment | None:
    """Return the session's commitment as the talk has it now, in the rep's words, or None.

    What the rep confirmed on the card stays as it is until the rep changes it there.
    """
    session, kept, action = progress.session, progress.session.commitment, progress.action
    if progress.latest.does(RepMove.NOT_NOW):
        return kept.model_copy(update={"status": CommitmentStatus.DROPPED, "updated_at": now}) if kept else None
    if kept is not None and kept.status is not CommitmentStatus.PROPOSED:
        return _made_fuller(kept, progress, now)
    if action is None:
        return kept
    due = progress.due
    return Commitment(
        id=kept.id if kept else f"c-{session.id}",
        rep_id=session.rep_id,
        session_id=session.id,
        action=action.text,
        due_text=due.text if due else "",
        due_at=due.at if due and not due.unclear else None,
        first_step=_newest(progress, IdeaKind.FIRST_STEP),
        measure=_newest(progress, IdeaKind.MEASURE),
        obstacle=_newest(progress, IdeaKind.OBSTACLE),
        if_then=_newest(progress, IdeaKind.IF_THEN),
        confidence=progress.confidence,
        status=CommitmentStatus.OPEN if progress.is_confirmed else CommitmentStatus.PROPOSED,
        created_at=kept.created_at if kept else now,
        updated_at=now,
    )


def _made_fuller(kept: Commitment, progress: Progress, now: datetime) -> Commitment:
    """A confirmed commitment with what the talk has added since; what stood in it stays."""
    said: dict[str, object] = {
        "first_step": _newest(progress, IdeaKind.FIRST_STEP),
        "measure": _newest(progress, IdeaKind.MEASURE),
        "obstacle": _newest(progress, IdeaKind.OBSTACLE),
        "if_then": _newest(progress, IdeaKind.IF_THEN),
        "confidence": progress.confidence,
    }
    new = {field: value for field, value in said.items() if value and not getattr(kept, field)}
    return kept.model_copy(update={**new, "updated_at": now}) if new else kept


def followed_up(progress: Progress, now: datetime) -> Commitment | None:
    """Return the earlier commitment with what the rep says became of it."""
    promise, turn, latest = progress.session.follow_up, progress.last_turn, progress.latest
    if promise is None or turn is None or not _asked_about(progress, turn):
        return promise
    status = next((status for move, status in _OUTCOMES if latest.does(move)), promise.status)
    learned = latest.of(IdeaKind.INSIGHT, IdeaKind.SUCCESS, IdeaKind.CAUSE)
    changes: dict[str, object] = {"status": status}
    if learned:
        changes["learned"] = learned[0].text
    if status is CommitmentStatus.MOVED and latest.due:
        at = None if latest.due.unclear else latest.due.at
        changes |= {"due_at": at, "due_text": latest.due.text}
    changed = promise.model_copy(update=changes)
    return promise if changed == promise else changed.model_copy(update={"updated_at": now})


def _asked_about(progress: Progress, turn: CoachTurn) -> bool:
    """Whether the promise was asked about, or the rep reports on it as soon as the opening brings it back."""
    if turn.focus in (Focus.OUTCOME, Focus.EXPERIENCE, Focus.RESULT, Focus.MOVED_TO):
        return True
    return len(progress.session.exchanges) == 1 and progress.latest.does(RepMove.DID_IT)


def _newest(progress: Progress, kind: IdeaKind) -> str:
    ideas: tuple[Idea, ...] = progress.ideas(kind)
    return ideas[-1].text if ideas else ""
