"""A question to the coach is met, and then the open question is put again."""

import pytest

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.steps.decide import decide
from tests.property.strategies import NOON, play

GOAL = Reading(ideas=(Idea(kind=IdeaKind.GOAL, text="close the renewal"),))
FACT = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="nobody called back"),))
OPTIONS = Reading(ideas=tuple(Idea(kind=IdeaKind.OPTION, text=text) for text in ("ring him", "write to her")))
ACTION = Reading(
    moves=(RepMove.COMMITS,),
    ideas=(Idea(kind=IdeaKind.ACTION, text="ring him on Thursday"),),
    due=Due(text="on Thursday", at=NOON),
)
MEANS_WHAT = Reading(moves=(RepMove.ASKS_MEANING,))
WHY = Reading(moves=(RepMove.ASKS_WHAT_FOR,))
WHO_SEES = Reading(moves=(RepMove.ASKS_WHO_SEES,))
WHAT_IS_NOTED = Reading(moves=(RepMove.ASKS_PROMISE,))


@pytest.mark.parametrize("asks", [MEANS_WHAT, WHY])
def test_a_question_that_was_not_understood_is_put_again_smaller(asks):
    session = play(15, [GOAL, FACT, FACT])[-1]
    again = decide(session, asks)[0]
    assert (again.focus, again.stuck) == (session.turns[-1].focus, True)


def test_after_who_sees_it_the_same_matter_goes_on():
    session = play(15, [GOAL, FACT, FACT])[-1]
    again = decide(session, WHO_SEES)[0]
    assert (again.focus, again.stuck) == (session.turns[-1].focus, False)


def test_a_question_is_put_again_once_and_then_left():
    session = play(15, [GOAL, FACT, FACT, MEANS_WHAT])[-1]
    assert decide(session, MEANS_WHAT)[0].focus is not session.turns[-1].focus


def test_a_rep_who_asks_back_and_answers_goes_on():
    session = play(15, [GOAL, FACT])[-1]
    answered = FACT.model_copy(update={"moves": (RepMove.ASKS_WHAT_FOR,)})
    assert decide(session, answered)[0].focus is not session.turns[-1].focus


def test_what_is_noted_is_read_back_when_the_rep_asks_for_it():
    session = play(15, [GOAL, FACT, FACT, FACT, FACT, OPTIONS, ACTION, Reading(moves=(RepMove.RATES,), rating=8)])[-1]
    assert decide(session, WHAT_IS_NOTED)[0].focus is Focus.READ_BACK


def test_nothing_is_read_back_where_nothing_was_promised():
    session = play(15, [GOAL, FACT])[-1]
    assert decide(session, WHAT_IS_NOTED)[0].focus is not Focus.READ_BACK


def test_whoever_went_unheard_is_asked_what_was_passed_over():
    session = play(15, [GOAL, FACT])[-1]
    assert decide(session, Reading(moves=(RepMove.UNHEARD,)))[0].focus is Focus.SITUATION


def test_a_farewell_after_a_kept_promise_says_that_it_is_kept():
    confirmed = Reading(moves=(RepMove.CONFIRMS,))
    said = [GOAL, FACT, FACT, FACT, FACT, OPTIONS, ACTION, Reading(moves=(RepMove.RATES,), rating=8)]
    talks = (play(15, [*said, *[confirmed] * more])[-1] for more in range(1, 5))
    session = next(one for one in talks if one.commitment is not None and one.turns[-1].focus is Focus.TAKEAWAY)
    assert decide(session, Reading(moves=(RepMove.STOPS,)))[0].focus is Focus.DONE
