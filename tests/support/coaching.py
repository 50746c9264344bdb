"""Small values of the domain, for tests that need a talk but not its details."""

from datetime import UTC, datetime

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.ports import PhraseRequest

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

OPENING = "What would you like to have at the end of these minutes?"

EVIDENCE = AllowedMove(move=CoachMove.CLARIFY, focus=Focus.EVIDENCE, stage=GrowStage.REALITY)
PEOPLE = AllowedMove(move=CoachMove.CLARIFY, focus=Focus.PEOPLE, stage=GrowStage.REALITY)
CAUSE = AllowedMove(move=CoachMove.PROBE_CAUSE, focus=Focus.CAUSE, stage=GrowStage.REALITY)


def exchange(number: int, utterance: str | None, question: str, *, reading: Reading | None = None) -> Exchange:
    """Return an exchange in which the coach asked this."""
    turn = CoachTurn(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question=question)
    return Exchange(number=number, at=NOW, utterance=utterance, reading=reading, turn=turn)


def session(*exchanges: Exchange, **fields: object) -> Session:
    """Return a session that opened as sessions do, and went on with these exchanges."""
    talk = (exchange(0, None, OPENING), *exchanges)
    return Session.model_validate({"id": "s1", "rep_id": "r1", "started_at": NOW, "exchanges": talk, **fields})


def asking(
    utterance: str = "Dana has gone quiet since the demo.",
    *,
    allowed: tuple[AllowedMove, ...] = (EVIDENCE, CAUSE),
    talk: Session | None = None,
    **fields: object,
) -> PhraseRequest:
    """Return a request for the turn after this message."""
    base = {"session": talk or session(), "utterance": utterance, "allowed": allowed, "reading": Reading()}
    return PhraseRequest.model_validate({**base, **fields})
