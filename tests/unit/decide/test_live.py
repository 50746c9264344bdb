"""What is alive in the rep's words goes before what the agenda needs, each kind once."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from tests.property.strategies import play

ARRIVES = Reading(
    ideas=(
        Idea(kind=IdeaKind.GOAL, text="close the renewal"),
        Idea(kind=IdeaKind.FACT, text="he shouts at people"),
        Idea(kind=IdeaKind.FACT, text="the call is on Thursday"),
    )
)
FACT = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="nobody called back"),))
CAUSE = Idea(kind=IdeaKind.CAUSE, text="nobody asked him")
SEES = Reading(moves=(RepMove.HAS_INSIGHT,), ideas=(Idea(kind=IdeaKind.INSIGHT, text="I treat both as one"),))
FEARS = Reading(moves=(RepMove.FEARS,), ideas=(Idea(kind=IdeaKind.FACT, text="my heart races"),))
OWNS = Reading(moves=(RepMove.OWNS_PART,), ideas=(Idea(kind=IdeaKind.FACT, text="I never push back"),))
BOTH = Reading(moves=(RepMove.HAS_INSIGHT, RepMove.FEARS), ideas=SEES.ideas)


def turns(length, *talk):
    return play(length, list(talk))[-1].turns


def test_an_insight_is_dwelt_on_before_the_talk_goes_on():
    after = turns(15, ARRIVES, FACT, SEES)[-1]
    assert (after.move, after.focus) == (CoachMove.CONSOLIDATE, Focus.REALISED)


def test_a_fear_is_looked_at_in_the_reps_own_words():
    after = turns(15, ARRIVES, FEARS)[-1]
    assert (after.move, after.focus) == (CoachMove.CLARIFY, Focus.FEARED)


def test_a_part_the_rep_calls_their_own_is_looked_into():
    after = turns(15, ARRIVES, OWNS)[-1]
    assert (after.move, after.focus) == (CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER)


def test_an_insight_goes_before_a_fear():
    assert turns(15, ARRIVES, FACT, BOTH)[-1].focus is Focus.REALISED


def test_none_of_it_is_asked_twice():
    asked = [turn.focus for turn in turns(45, ARRIVES, FEARS, FEARS, OWNS, OWNS, SEES, SEES)]
    assert max(asked.count(focus) for focus in (Focus.FEARED, Focus.REALISED, Focus.SECOND_LAYER)) == 1


def test_nobody_in_distress_is_asked_for_their_own_part():
    vents = ARRIVES.model_copy(update={"moves": (RepMove.VENTS,)})
    asked = [turn.focus for turn in turns(15, vents, FACT, FACT, OWNS)]
    assert asked[-1] is not Focus.SECOND_LAYER


def test_a_short_session_has_no_time_for_it():
    asked = {turn.focus for turn in turns(5, ARRIVES, FEARS, OWNS, SEES)}
    assert not {Focus.FEARED, Focus.REALISED} & asked


def test_a_rep_who_wants_the_plan_gets_there_as_fast_as_the_method_allows():
    steers = Reading(moves=(RepMove.STEERS,), ideas=(CAUSE,))
    assert turns(15, ARRIVES, FACT, steers)[-1].move is CoachMove.DRAW_OPTIONS


def test_a_question_the_rep_complained_about_is_left_with_all_of_its_kind():
    complains = Reading(moves=(RepMove.COMPLAINS, RepMove.SAID_BEFORE), ideas=FACT.ideas)
    talk = [ARRIVES, FACT, FACT, Reading(ideas=(CAUSE,)), Reading(ideas=(CAUSE,))]
    asked = [turn.focus for turn in turns(45, *talk, complains, *[FACT] * 6)]
    chairs = {Focus.BUYER, Focus.STAKEHOLDERS, Focus.BUYING_PROCESS}
    causes = {Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE}
    met = asked[len(talk)]
    group = chairs if met in chairs else causes
    assert met in chairs | causes
    assert not group & set(asked[len(talk) + 1 :])


def test_another_subject_is_asked_about_instead():
    turns_to = Reading(
        moves=(RepMove.TURNS_TO, RepMove.STATES_GOAL), ideas=(Idea(kind=IdeaKind.GOAL, text="the other deal"),)
    )
    after = turns(15, ARRIVES, FACT, turns_to)[-1]
    assert (after.move, after.focus) == (CoachMove.AGREE_GOAL, Focus.GOAL)
