"""Sessions, exchanges and commitments with what a test does not care about filled in."""

from datetime import UTC, datetime, timedelta

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ASKED = CoachTurn(
    move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question="What happened since?"
)


def an_exchange(number: int, utterance: str | None = None, **fields) -> Exchange:
    """Return an exchange, `number` minutes past noon."""
    return Exchange(
        **{"number": number, "at": NOON + timedelta(minutes=number), "utterance": utterance, "turn": ASKED} | fields
    )


def a_session(session_id: str = "s1", rep_id: str = "ann", **fields) -> Session:
    """Return a session with its opening."""
    return Session(**{"id": session_id, "rep_id": rep_id, "started_at": NOON, "exchanges": (an_exchange(0),)} | fields)


def a_commitment(commitment_id: str = "c1", rep_id: str = "ann", **fields) -> Commitment:
    """Return a commitment to call the buyer."""
    made = {"id": commitment_id, "rep_id": rep_id, "session_id": "s1", "action": "call the buyer"}
    return Commitment(**made | {"created_at": NOON, "updated_at": NOON} | fields)
