"""When what the rep said in an earlier session is set beside what they say now."""

from datetime import UTC, datetime

import pytest

from agent.domain.contradiction import Contradiction
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.steps.decide import decide
from tests.property.strategies import play

SAID = Contradiction(then=("Dana has the budget",), now=("Dana has no budget",), at=datetime(2026, 3, 3, tzinfo=UTC))
GOAL = Reading(
    moves=(RepMove.STATES_GOAL,),
    ideas=(
        Idea(kind=IdeaKind.GOAL, text="a plan for the Kessler deal"),
        Idea(kind=IdeaKind.STANDARD, text="I know whom to call"),
    ),
)
FACT = Reading(moves=(RepMove.REPORTS_FACT,), ideas=(Idea(kind=IdeaKind.FACT, text="Dana has no budget"),))
CAUSE = Reading(ideas=(Idea(kind=IdeaKind.CAUSE, text="they froze all spending", evidence=True),))
OPTION = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="ring her"),))
DECIDED = Reading(moves=(RepMove.COMMITS, RepMove.DECIDES), ideas=(Idea(kind=IdeaKind.ACTION, text="ring her"),))


def offered(length, talk, reading=FACT):
    """The first move allowed after this talk and message, when it contradicts an earlier session."""
    return decide(play(length, list(talk))[-1], reading, SAID)[0]


@pytest.mark.parametrize("length", [15, 45])
def test_what_is_said_otherwise_is_asked_about_while_it_is_found_out_what_is_so(length):
    first = offered(length, [GOAL, FACT])
    assert (first.move, first.focus, first.stage) == (CoachMove.CONTRAST, Focus.THEN_AND_NOW, GrowStage.REALITY)
    assert first.contradiction == SAID


def test_it_is_asked_about_while_there_are_options_to_find_too():
    sessions = play(45, [GOAL, *([FACT, CAUSE] * 9)])
    with_options = [one for one in sessions if decide(one, OPTION)[0].stage is GrowStage.OPTIONS]
    assert with_options
    assert all(decide(one, OPTION, SAID)[0].focus is Focus.THEN_AND_NOW for one in with_options)


def test_without_a_contradiction_nothing_changes():
    session = play(15, [GOAL, FACT])[-1]
    assert decide(session, FACT, None) == decide(session, FACT)
    assert all(move.focus is not Focus.THEN_AND_NOW for move in decide(session, FACT))


@pytest.mark.parametrize("length", [1, 5])
def test_short_sessions_have_no_time_for_it(length):
    assert offered(length, [GOAL]).focus is not Focus.THEN_AND_NOW


def test_before_the_goal_is_agreed_it_waits():
    assert offered(15, [], Reading(ideas=FACT.ideas)).focus is not Focus.THEN_AND_NOW


def test_nobody_in_distress_is_held_to_what_they_said():
    vents = FACT.model_copy(update={"moves": (RepMove.VENTS,)})
    assert offered(15, [GOAL, vents]).focus is not Focus.THEN_AND_NOW
    assert offered(15, [GOAL], vents).focus is not Focus.THEN_AND_NOW


def test_once_a_session_is_enough():
    session = play(15, [GOAL, FACT, FACT], said_otherwise=SAID)[-1]
    assert [turn.focus for turn in session.turns].count(Focus.THEN_AND_NOW) == 1


def test_a_rep_who_has_decided_is_not_taken_back():
    assert offered(15, [GOAL, DECIDED]).focus is not Focus.THEN_AND_NOW


@pytest.mark.parametrize("move", [RepMove.ASKS_ADVICE, RepMove.IS_HOLLOW, RepMove.SKIPS, RepMove.COMPLAINS])
def test_a_message_that_is_met_otherwise_comes_first(move):
    reading = FACT.model_copy(update={"moves": (move,)})
    assert all(one.focus is not Focus.THEN_AND_NOW for one in decide(play(15, [GOAL, FACT])[-1], reading, SAID))
