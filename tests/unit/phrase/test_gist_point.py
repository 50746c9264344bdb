"""A mirror takes what the rep turned to, not what they granted on the way."""

from datetime import UTC, datetime

import pytest

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.gist import gist
from agent.steps.progress import Progress
from agent.steps.read import read

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def said_back(message: str) -> list[str]:
    turn = CoachTurn(
        move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question="What is going on?"
    )
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=turn),))
    return list(gist(Progress(session, read(session, message, now=NOW, timezone=UTC)), message))


@pytest.mark.parametrize(
    ("message", "mirrored"),
    [
        ("The workshop was in March and everybody was there. But their lawyer has the draft on her desk.", "Their"),
        ("They pay on time and they like the team, but nobody has opened the portal since May.", "Nobody"),
    ],
)
def test_what_comes_after_but_is_named_first(message: str, mirrored: str) -> None:
    assert said_back(message)[0].startswith(mirrored)


@pytest.mark.parametrize(
    "message",
    [
        "Ida says Jonas likes quick answers, but she has never met him herself, now that I think of it.",
        "Yes, more or less, though the trip was on the calendar since May. It should say that I ask for it.",
    ],
)
def test_what_is_granted_on_the_way_is_not(message: str) -> None:
    assert not [text for text in said_back(message) if "likes quick" in text or "trip" in text]
