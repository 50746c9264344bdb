"""The session as it shall be after a turn: what is kept before anything is shown."""

from datetime import datetime

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.turn import CoachTurn
from agent.steps.progress import Progress
from agent.steps.promise import followed_up, promised

LONGEST_TITLE = 60
ENDS = (Focus.DONE, Focus.OUT_OF_TIME, Focus.STOPPED, Focus.NOT_NOW)


def after(progress: Progress, turn: CoachTurn, now: datetime) -> Session:
    """Return the session with what this turn changes of it: promise, follow-up, title, end."""
    session = progress.session
    changes: dict[str, object] = {
        "commitment": promised(progress, now),
        "follow_up": followed_up(progress, now),
        "title": session.title or _title(progress),
    }
    if turn.move is CoachMove.CLOSE and turn.focus in ENDS and session.ended_at is None:
        changes["ended_at"] = now
    return session.model_copy(update=changes)


def exchange(
    session: Session, utterance: str, turn: CoachTurn, progress: Progress, now: datetime, key: str | None
) -> Exchange:
    """Return the exchange to keep; words that led to a referral are marked never to be remembered."""
    referred = turn.move is CoachMove.REFER
    return Exchange(
        number=len(session.exchanges),
        at=now,
        utterance=utterance,
        reading=None if referred else progress.latest,
        turn=turn,
        key=key,
        unkept=referred,
    )


def _title(progress: Progress) -> str:
    """A line for the history: the deal, else the goal, else the first thing told."""
    said = progress.ideas(IdeaKind.GOAL, IdeaKind.FACT, IdeaKind.ASSUMPTION)
    title = progress.session.deal or (said[0].text if said else "")
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
