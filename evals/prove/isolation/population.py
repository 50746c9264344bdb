"""Everybody says the same, and something of their own; whose it is stands in the microseconds of its time."""

import json
from datetime import datetime, timedelta

from agent.bootstrap import Memory
from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from evals.made_up import START

SHARED = "Dana went quiet after the pricing call about Acme"


def secret(number: int) -> str:
    """Return what one rep alone has said."""
    return f"My private worry{number} is the discount{number} for Acme"


def times(number: int) -> datetime:
    """Return a time that tells whose it is."""
    return START.replace(microsecond=number)


def whose(at: datetime) -> int:
    """Return whose this time is."""
    return at.microsecond


def settle_in(memory: Memory, number: int, rep_id: str) -> None:
    """Let a rep import, talk and promise."""
    memory.import_lines(rep_id, [_line("1", SHARED, number), _line(f"own-{number}", secret(number), number)])
    promise = Commitment(
        id=f"promise-{number}",
        rep_id=rep_id,
        session_id=f"talk-{number}",
        action=f"Call about discount{number}",
        created_at=times(number),
        updated_at=times(number),
    )
    opening = Exchange(number=0, at=times(number), turn=_turn())
    talk = Session(
        id=f"talk-{number}", rep_id=rep_id, started_at=times(number), exchanges=(opening,), commitment=promise
    )
    said = Exchange(number=1, at=times(number), utterance=f"{secret(number)}, said aloud", turn=_turn())
    memory.record.keep(memory.record.start(talk), said)


def another_line(number: int, count: int) -> str:
    """Return a line that this rep says later, while others ask."""
    return _line(f"later-{number}-{count}", f"{SHARED}, once more {count}", number)


def _line(item_id: str, text: str, number: int) -> str:
    at = times(number) + timedelta(minutes=number)
    return json.dumps({"id": item_id, "at": at.isoformat(), "text": text, "speaker": "Dana"})


def _turn() -> CoachTurn:
    asked = {"move": CoachMove.CLARIFY, "focus": Focus.SITUATION, "stage": GrowStage.REALITY}
    return CoachTurn(**asked, question="What happened since?")
