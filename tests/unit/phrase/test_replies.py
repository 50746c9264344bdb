"""What a rep asks or says about the talk is met with one short true sentence."""

import pytest

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.steps.phrase.bank import choose
from agent.steps.phrase.leads import Occasion
from agent.steps.phrase.replies import WHAT_FOR, WITH_PURPOSE, Reply
from prompts.loader import load_sayings
from tests.support.bank_talk import asked, may, talk

CLARIFY = may(CoachMove.CLARIFY, Focus.SITUATION)
OPTIONS = AllowedMove(move=CoachMove.DRAW_OPTIONS, focus=Focus.FIRST_OPTIONS, stage=GrowStage.OPTIONS)
SUBJECT = Reading(
    moves=(RepMove.TURNS_TO,),
    ideas=(Idea(kind=IdeaKind.GOAL, text="the renewal at Ferro", noun="the renewal at Ferro"),),
)


def said(kind):
    return {saying.text for saying in load_sayings(kind)}


def lead(move, allowed=CLARIFY, after=None):
    turns = (asked("What brings you here?"), after) if after else ()
    return choose(talk("x", turns=turns), Reading(moves=(move,)), allowed).lead


def cause(about):
    told = {"move": CoachMove.PROBE_CAUSE, "focus": Focus.CAUSE, "about": about}
    return asked("What do you think lies behind it?").model_copy(update=told)


@pytest.mark.parametrize(
    ("move", "reply"),
    [
        (RepMove.ASKS_WHO_SEES, Reply.WHO_SEES),
        (RepMove.ASKS_IF_PERSON, Reply.IF_PERSON),
        (RepMove.UNANSWERED, Reply.UNANSWERED),
        (RepMove.SAID_BEFORE, Reply.SAID_BEFORE),
        (RepMove.UNHEARD, Reply.UNHEARD),
        (RepMove.CORRECTS, Reply.CORRECTS),
        (RepMove.ASKS_PROMISE, Reply.NOTHING_NOTED),
    ],
)
def test_each_is_met_with_its_own_sentence(move, reply):
    assert lead(move) in said(reply)


def test_who_asks_who_sees_it_learns_that_a_manager_sees_nothing_of_it():
    for saying in load_sayings(Reply.WHO_SEES):
        assert "manager" in saying.text
        assert any(words in saying.text for words in ("Only you", "Nobody but you", "yours alone"))


def test_who_asks_for_a_person_learns_that_it_is_a_program():
    assert all("program" in saying.text and "Meno" in saying.text for saying in load_sayings(Reply.IF_PERSON))


def test_a_general_question_about_the_coach_keeps_its_answer():
    assert lead(RepMove.ASKS_ABOUT_COACH) in said(Occasion.ABOUT_COACH)


def test_what_a_question_is_for_is_said_for_the_question_that_was_asked():
    before = cause("")
    assert lead(RepMove.ASKS_WHAT_FOR, after=before) in said(f"{WHAT_FOR}/{before.move}")


def test_what_was_meant_names_the_reps_own_words():
    before = cause("nothing for five weeks")
    again = may(before.move, before.focus).model_copy(update={"stuck": True})
    assert '"nothing for five weeks"' in lead(RepMove.ASKS_MEANING, again, before)


def test_where_no_words_can_be_named_it_is_said_more_plainly():
    before = cause("")
    again = may(before.move, before.focus).model_copy(update={"stuck": True})
    assert lead(RepMove.ASKS_MEANING, again, before) in said(Reply.MEANT_PLAIN)


def test_a_wish_for_the_plan_is_granted_at_once_or_after_one_more_question():
    assert lead(RepMove.STEERS, OPTIONS) in said(Reply.TO_THE_PLAN)
    assert lead(RepMove.STEERS, CLARIFY) in said(Reply.BEFORE_THE_PLAN)


def test_another_subject_is_taken_up():
    line = choose(talk("x"), SUBJECT, may(CoachMove.AGREE_GOAL, Focus.GOAL))
    assert line.lead in said(Reply.TURNS_TO)


def test_an_unanswered_demand_is_met_once_and_not_refused_twice_in_one_breath():
    held = AllowedMove(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, hold=True)
    words = choose(talk("x"), Reading(moves=(RepMove.UNANSWERED, RepMove.ASKS_ADVICE)), held).lead
    assert words in said(Reply.UNANSWERED)


@pytest.mark.parametrize("kind", [*Reply, *(f"{WHAT_FOR}/{move}" for move in (*WITH_PURPOSE, "other"))])
def test_a_reply_is_short_and_asks_nothing(kind):
    for saying in load_sayings(kind):
        assert len(saying.text.split()) <= 20
        assert "?" not in saying.text


@pytest.mark.parametrize("occasion", [*Reply, *Occasion])
def test_what_goes_before_a_question_ends_with_a_full_stop(occasion):
    """A question begins with a capital, which no colon or comma goes before."""
    sayings = [saying.text for saying in load_sayings(occasion)]
    assert [text for text in sayings if not text.endswith((".", "?", '".'))] == []


def test_a_complaint_that_something_was_passed_over_asks_what_it_was():
    line = choose(talk("x", turns=(asked("What brings you here?"),)), Reading(moves=(RepMove.UNHEARD,)), CLARIFY)
    assert line.text in ("What should I have heard?", "What is the point I missed?")
