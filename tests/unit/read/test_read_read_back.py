"""What a rep says to their promise read back."""

from datetime import UTC, datetime

import pytest

from agent.domain.commitment import Commitment
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.read import read

SUNDAY = datetime(2026, 11, 22, 9, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, 17, tzinfo=UTC)


@pytest.fixture
def read_back():
    turn = CoachTurn(
        move=CoachMove.COMMIT, focus=Focus.READ_BACK, stage=GrowStage.WAY_FORWARD, mirror="You will ask her."
    )
    promise = Commitment(
        id="c", rep_id="r", session_id="s", action="ask her", due_at=TUESDAY, created_at=SUNDAY, updated_at=SUNDAY
    )
    opened = Exchange(number=0, at=SUNDAY, turn=turn)
    return Session(id="s", rep_id="r", started_at=SUNDAY, exchanges=(opened,), commitment=promise)


def test_an_hour_put_right_stays_on_the_day_agreed(read_back):
    reading = read(read_back, "Noon, not five. I said noon.", now=SUNDAY, timezone=UTC)
    assert reading.due.at == TUESDAY.replace(hour=12)


def test_an_action_put_right_in_the_present_tense_is_heard(read_back):
    reading = read(read_back, "No, Milena. I call Milena tomorrow at 10.", now=SUNDAY, timezone=UTC)
    [action] = reading.of(IdeaKind.ACTION)
    assert "call Milena" in action.text
    assert reading.does(RepMove.DENIES)


def test_a_question_back_is_no_action(read_back):
    reading = read(read_back, "Her who?", now=SUNDAY, timezone=UTC)
    assert not reading.of(IdeaKind.ACTION)
