"""The session as it shall be after a turn: what is kept before anything is shown."""

from datetime import datetime

from agent.domain.commitment import Commitment
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.turn import CoachTurn
from agent.steps.answers import agrees, is_read_back
from agent.steps.progress import Progress
from agent.steps.promise import also_promised, followed_up, promised

LONGEST_TITLE = 60
ENDS = (Focus.DONE, Focus.OUT_OF_TIME, Focus.STOPPED, Focus.NOT_NOW)


def after(progress: Progress, turn: CoachTurn, now: datetime, *, unkept: bool = False) -> Session:
    """Return the session with what this turn changes of it: promise, follow-up, title, end.

    What is not to be kept leaves no trace in any of them; with `unkept` the latest message is not. Off the record
    the follow-up learns how things stand, and none of the words.
    """
    session = progress.session
    kept = Progress(session.kept, None if unkept else progress.latest)
    is_agreed = not unkept and turn.move is not CoachMove.REFER and _agrees(progress)
    follow_up = followed_up(kept, now)
    if session.off_record and follow_up is not None and session.follow_up is not None:
        follow_up = follow_up.model_copy(update={"learned": session.follow_up.learned})
    told = progress if is_agreed else kept
    ends = turn.move is CoachMove.CLOSE and turn.focus in ENDS and session.ended_at is None
    first, also = _promises(told, session, now, ends=ends)
    changes: dict[str, object] = {
        "commitment": first,
        "also": also,
        "follow_up": _later(follow_up, session.follow_up),
        "title": session.title or _title(kept),
    }
    if ends:
        changes["ended_at"] = now
    return session.model_copy(update=changes)


def _promises(
    told: Progress, session: Session, now: datetime, *, ends: bool
) -> tuple[Commitment | None, tuple[Commitment, ...]]:
    """The first promise and the further ones; what is turned down when the talk ends is not asked about next time."""
    standing = {commitment.id: commitment for commitment in session.also}
    first = _later(promised(told, now), session.commitment)
    also = tuple(one.following(standing.get(one.id)) for one in also_promised(told, now))
    if ends and told.is_turned_down and not told.is_confirmed:
        return first and first.dropped(now), tuple(one.dropped(now) for one in also)
    return first, also


def exchange(
    session: Session,
    utterance: str,
    turn: CoachTurn,
    progress: Progress,
    now: datetime,
    key: str | None,
    *,
    unkept: bool = False,
) -> Exchange:
    """Return the exchange to keep; with `unkept`, or words that led to a referral, marked never to be remembered."""
    referred = turn.move is CoachMove.REFER
    return Exchange(
        number=len(session.exchanges),
        at=now,
        utterance=utterance,
        reading=None if referred else progress.latest,
        turn=turn,
        key=key,
        unkept=referred or unkept,
    )


def _later(changed: Commitment | None, before: Commitment | None) -> Commitment | None:
    return changed.following(before) if changed else None


def _agrees(progress: Progress) -> bool:
    """Whether the rep says yes to the promise read back just now: what was agreed on is to be kept."""
    turn = progress.last_turn
    return turn is not None and is_read_back(turn) and agrees(progress.latest)


def _title(progress: Progress) -> str:
    """A line for the history: the deal, else the goal, else the first thing told."""
    said = progress.ideas(IdeaKind.GOAL, IdeaKind.FACT, IdeaKind.ASSUMPTION)
    title = progress.session.deal or (said[0].text if said else "")
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
