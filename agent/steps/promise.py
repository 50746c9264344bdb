"""What the rep promised in a session, and what became of what was promised before."""

from datetime import datetime

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.turn import CoachTurn
from agent.steps.answers import is_read_back
from agent.steps.pledge import Pledge
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
    """Return the session's first commitment as the talk has it now, in the rep's words, or None.

    What the rep confirmed stays as it is until they change it, on the card or when it is read back again.
    """
    session, kept, made = progress.session, progress.session.commitment, progress.pledges
    if progress.latest.does(RepMove.NOT_NOW):
        return kept.dropped(now) if kept else None
    if kept is not None and kept.status is not CommitmentStatus.PROPOSED and not _is_made_anew(kept, progress):
        return _put_right(_made_fuller(kept, progress, now), progress, 0, now)
    if not made:
        return kept.dropped(now) if kept and progress.before else kept
    first = _commitment(progress, made[0], kept, f"c-{session.id}", now)
    return first.model_copy(update=_said_of_it(progress))


def _is_made_anew(kept: Commitment, progress: Progress) -> bool:
    """Whether something is promised after what stood before was taken out at the read-back."""
    return kept.status is CommitmentStatus.DROPPED and bool(progress.pledges) and not progress.before


def standing(progress: Progress, now: datetime) -> tuple[Commitment, ...]:
    """Return what stands as promised in this session, the first promise first; nothing that was dropped."""
    first = promised(progress, now)
    made = (*((first,) if first else ()), *also_promised(progress, now))
    return tuple(one for one in made if one.status is not CommitmentStatus.DROPPED)


def also_promised(progress: Progress, now: datetime) -> tuple[Commitment, ...]:
    """Return the session's further commitments as the talk has them now, each with an id of its own.

    One that was taken back before it was confirmed is dropped.
    """
    kept, made = progress.session.also, progress.pledges[1:]
    if progress.latest.does(RepMove.NOT_NOW):
        made = ()
    further: list[Commitment] = []
    for place in range(max(len(kept), len(made))):
        stood = kept[place] if place < len(kept) else None
        if stood is not None and stood.status is not CommitmentStatus.PROPOSED:
            further.append(_put_right(stood, progress, place + 1, now))
        elif place < len(made):
            further.append(_commitment(progress, made[place], stood, f"c-{progress.session.id}-{place + 2}", now))
        elif stood is not None:
            further.append(stood.dropped(now))
    return tuple(further)


def _commitment(progress: Progress, pledge: Pledge, kept: Commitment | None, new_id: str, now: datetime) -> Commitment:
    """A promise as it was made in the talk; confirmed with the others that were read back with it."""
    due = pledge.due
    return Commitment(
        id=kept.id if kept else new_id,
        rep_id=progress.session.rep_id,
        session_id=progress.session.id,
        action=pledge.action.text,
        due_text=due.text if due else "",
        due_at=due.at if due and not due.unclear else None,
        status=CommitmentStatus.OPEN if progress.is_confirmed else CommitmentStatus.PROPOSED,
        created_at=kept.created_at if kept else now,
        updated_at=now,
    )


def _put_right(kept: Commitment, progress: Progress, place: int, now: datetime) -> Commitment:
    """A confirmed commitment with what a reply to a later read-back changes of it."""
    turn = progress.last_turn
    made, before = progress.pledges[place : place + 1], progress.before[place : place + 1]
    if turn is None or not is_read_back(turn) or made == before or not made:
        return kept
    due = made[0].due
    changes: dict[str, object] = {"action": made[0].action.text}
    if due is not None:
        changes |= {"due_text": due.text, "due_at": None if due.unclear else due.at}
    return kept.model_copy(update={**changes, "updated_at": now})


def _made_fuller(kept: Commitment, progress: Progress, now: datetime) -> Commitment:
    """A confirmed commitment with what the talk has added since; what stood in it stays."""
    new = {field: value for field, value in _said_of_it(progress).items() if value and not getattr(kept, field)}
    return kept.model_copy(update={**new, "updated_at": now}) if new else kept


def _said_of_it(progress: Progress) -> dict[str, object]:
    """What the talk has beside the deed and its time: first step, sign, what may come between, how sure the rep is."""
    return {
        "first_step": _newest(progress, IdeaKind.FIRST_STEP),
        "measure": _newest(progress, IdeaKind.MEASURE),
        "obstacle": _newest(progress, IdeaKind.OBSTACLE),
        "if_then": _newest(progress, IdeaKind.IF_THEN),
        "confidence": progress.confidence,
    }


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
