"""A stage that a rep arrives with is not done again; one who arrives decided is asked what else, once."""

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from tests.property.strategies import NOON, play

GOAL = Idea(kind=IdeaKind.GOAL, text="get the deal moving again")
FACTS = tuple(Idea(kind=IdeaKind.FACT, text=text) for text in ("she has stopped replying", "the demo went well"))
FACT = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="nothing for five weeks"),))
WANTED = Reading(moves=(RepMove.STATES_GOAL,), ideas=(Idea(kind=IdeaKind.GOAL, text="know what to tell them"),))
ACTION = Idea(kind=IdeaKind.ACTION, text="send the break-up mail tomorrow")
TOMORROW = Due(text="tomorrow", at=NOON)
HISTORY = (Focus.SITUATION, Focus.EVIDENCE, Focus.CAUSE, Focus.SECOND_LAYER, Focus.BUYER, Focus.STANDARD)


def foci(length, *talk):
    return [turn.focus for turn in play(length, list(talk))[-1].turns]


def test_a_rep_who_arrives_with_a_goal_and_the_matter_is_not_asked_for_the_goal_or_its_standard():
    asked = foci(15, Reading(ideas=(GOAL, *FACTS)), FACT, FACT)
    assert asked[1] is Focus.SITUATION
    assert not {Focus.GOAL, Focus.STANDARD} & set(asked[1:])


def test_a_rep_who_arrives_with_a_story_alone_is_asked_once_what_they_want_from_it():
    asked = foci(15, Reading(ideas=FACTS), WANTED, FACT, FACT)
    assert asked[:2] == [Focus.GOAL, Focus.GOAL]
    assert not {Focus.GOAL, Focus.STANDARD} & set(asked[2:])


def test_a_bare_goal_is_still_given_a_standard():
    assert foci(15, Reading(ideas=(GOAL,)))[1] is Focus.STANDARD


def test_a_rep_who_arrives_decided_is_asked_what_else_once_and_nothing_of_what_was():
    decided = Reading(moves=(RepMove.COMMITS, RepMove.DECIDES), ideas=(ACTION, *FACTS), due=TOMORROW)
    asked = foci(15, decided, FACT, FACT, FACT)
    assert asked[1] is Focus.WHAT_ELSE
    assert asked.count(Focus.WHAT_ELSE) == 1
    assert not set(HISTORY) & set(asked)


def test_a_decision_said_in_passing_later_on_reopens_nothing_but_leaves_the_cause_its_place():
    decided = Reading(moves=(RepMove.COMMITS, RepMove.DECIDES), ideas=(ACTION,), due=TOMORROW)
    assert Focus.CAUSE in foci(15, Reading(ideas=(GOAL,)), FACT, decided)


def test_five_minutes_spend_no_question_on_what_was():
    told = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="got a call in ten minutes"),))
    asked = foci(5, told, FACT, FACT, FACT)
    assert not {Focus.EVIDENCE, Focus.CAUSE} & set(asked)
    assert all(turn.move is not CoachMove.PROBE_CAUSE for turn in play(5, [told, FACT, FACT, FACT])[-1].turns)
