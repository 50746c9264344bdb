from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.read import read

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")

Reader = Callable[..., Reading]


def session_that_asked(focus: str, question: str, times: int, promised: datetime | None) -> Session:
    move = CoachMove.FOLLOW_UP if focus == "outcome" else CoachMove.CLARIFY
    turn = CoachTurn(move=move, focus=Focus(focus), stage=GrowStage.REALITY, question=question)
    exchanges = tuple(Exchange(number=number, at=NOW, turn=turn) for number in range(times))
    commitment = None
    if promised is not None:
        commitment = Commitment(
            id="c", rep_id="r", session_id="s", action="call Dana", due_at=promised, created_at=NOW, updated_at=NOW
        )
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=exchanges, commitment=commitment)


@pytest.fixture
def heard() -> Reader:
    """Read what a rep said after the coach had asked for something."""

    def reading(
        said: str,
        asked: str = "situation",
        *,
        question: str = "What is it?",
        times: int = 1,
        promised: datetime | None = None,
    ) -> Reading:
        session = session_that_asked(asked, question, times, promised)
        return read(session, said, now=NOW, timezone=BERLIN)

    return reading
