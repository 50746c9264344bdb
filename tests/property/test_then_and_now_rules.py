"""What holds when a rep keeps saying otherwise than before, over random talks."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.contradiction import Contradiction
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.steps.decide import decide
from agent.steps.decide.budget import QUESTIONS
from agent.steps.progress import Progress
from tests.property.strategies import minutes, play, talks

SAID = Contradiction(then=("Milo decides",), now=("the CFO decides",), at=datetime(2026, 3, 3, tzinfo=UTC))
takes = st.integers(0, 2)


def asked(sessions):
    """Each turn that set then and now side by side, as the session before and the one after."""
    pairs = zip(sessions, sessions[1:], strict=False)
    return [(before, after) for before, after in pairs if after.turns[-1].focus is Focus.THEN_AND_NOW]


@given(minutes, talks, takes)
def test_then_and_now_come_once_in_longer_sessions_while_it_is_open_what_is_so(length, talk, take):
    sessions = play(length, talk, take=take, said_otherwise=SAID)
    answered = [
        (before, after)
        for before, after in asked(sessions)
        if not Progress(before, after.exchanges[-1].reading).hollow_streak
    ]
    assert len(answered) <= 1
    for before, after in answered:
        assert length > 5
        assert after.turns[-1].stage in (GrowStage.REALITY, GrowStage.OPTIONS)
        assert not Progress(before, after.exchanges[-1].reading).has(RepMove.VENTS)


@given(minutes, talks, takes)
def test_a_contradiction_takes_no_question_beyond_the_budget_and_no_stage_back(length, talk, take):
    session = play(length, talk, take=take, said_otherwise=SAID)[-1]
    assert Progress(session).questions <= QUESTIONS.get(length, 60)
    for before, after in zip(session.turns, session.turns[1:], strict=False):
        assert after.stage.order >= before.stage.order or before.stage is GrowStage.CLOSED


@given(minutes, talks)
def test_other_moves_are_offered_beside_it(length, talk):
    session = play(length, talk)[-1]
    allowed = decide(session, Reading(moves=(RepMove.REPORTS_FACT,)), SAID)
    assert 1 <= len(allowed) <= 3
    assert len(allowed) > 1 or allowed[0].move is not CoachMove.CONTRAST
