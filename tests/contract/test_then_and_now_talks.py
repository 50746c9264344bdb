"""Two sessions through the whole coach, its record, recall and guard: the second says otherwise than the first."""

from datetime import UTC, datetime

import pytest

from agent.bootstrap import build
from agent.domain.move import CoachMove, Focus
from agent.settings import Settings

MARCH, MAY = datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 5, 11, 9, tzinfo=UTC)

THEN = (
    "I want to get the Kessler deal signed this quarter.",
    "I'd have a date for the signature.",
    "Dana has the budget. She has seen the demo.",
    "They want 60 seats and I think price was never the reason for the delay.",
)
NOW = ("I want a plan for the Kessler deal.", "I'd know whom to call first.")


@pytest.fixture
def talk(tmp_path):
    """Hold the sessions after each other, each at its time, and return the last one."""

    def held(*sessions, minutes=15, deal=""):
        times = iter((MARCH, MAY))
        at = [MARCH]
        with build(Settings(_env_file=None, home=tmp_path, timezone="UTC"), clock=lambda: at[0]) as meno:
            for lines in sessions:
                at[0] = next(times)
                session = meno.coach.open("ana", minutes=minutes, deal=deal)
                for line in lines:
                    session = meno.coach.take_turn("ana", session.id, line)
        return session

    return held


def contrasts(session):
    return [turn for turn in session.turns if turn.focus is Focus.THEN_AND_NOW]


def test_what_is_said_otherwise_months_later_is_set_beside_it_and_asked_about_once(talk):
    session = talk(
        THEN, (*NOW, "Dana has no budget. I heard it on Friday.", "They want 40 seats.", "Legal is slow too.")
    )
    (turn,) = contrasts(session)
    assert turn == session.turns[3]
    assert turn.move is CoachMove.CONTRAST
    assert turn.mirror == 'On 3 March you said: "Dana has the budget." Today: "Dana has no budget."'
    assert turn.question.endswith("?")
    assert turn.score < 0.4


def test_what_was_said_otherwise_in_the_opening_is_asked_about_after_it(talk):
    session = talk(THEN, ("I want a plan for the Kessler deal. Dana has no budget.", "I'd know whom to call first."))
    (turn,) = contrasts(session)
    assert turn.focus is Focus.THEN_AND_NOW
    assert '"Dana has no budget."' in turn.mirror


def test_what_is_said_of_one_deal_needs_no_name(talk):
    then = ("I want the deal signed.", "A date would do.", "The security review blocks the rollout.")
    session = talk(
        then,
        ("I want a plan for them.", "I'd know whom to call.", "The security review doesn't block the rollout."),
        deal="Kessler",
    )
    (turn,) = contrasts(session)
    assert turn.mirror.endswith('Today: "The security review doesn\'t block the rollout."')


CAN_HOLD_BESIDE_IT = (
    "Milo has no budget. I heard it on Friday.",  # somebody else
    "Milo says that Dana has no budget.",  # somebody else says so
    "From: Dana\nSubject: budget\n\nDana has no budget.\n\nBest regards\nDana Weber",  # somebody else wrote so
    "Does Dana have no budget? I can't tell.",  # a question
    "Dana has the budget for the pilot, and she wants a date.",  # more of the same
    "Dana no longer has the budget, they took it from her in April.",  # the rep tells of the change
)


def test_what_can_hold_beside_it_is_not_asked_about(talk):
    session = talk(THEN, (*NOW, *CAN_HOLD_BESIDE_IT), minutes=45)
    assert len(session.utterances) == len(NOW) + len(CAN_HOLD_BESIDE_IT)
    assert contrasts(session) == []


def test_the_budget_of_another_deal_is_another_budget(talk):
    session = talk(
        ("I want the Kessler deal signed.", "A date would do.", "They want 60 seats."),
        ("I want a plan for the Orbit renewal.", "A date would do.", "They want 40 seats.", "Legal is slow."),
    )
    assert contrasts(session) == []


def test_five_minutes_have_no_time_for_it(talk):
    assert contrasts(talk(THEN, (*NOW, "Dana has no budget.", "Legal is slow."), minutes=5)) == []
