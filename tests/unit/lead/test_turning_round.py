"""A talk on what a manager plans to say: line by line turned round, never told how."""

import pytest

from agent.domain.commitment import CommitmentStatus
from agent.domain.move import CoachMove, Focus
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.session import NOT_KEPT, Mode
from agent.domain.turn import Source
from agent.errors import UsageError
from agent.guard import Guard
from agent.guard.planned import Marking
from agent.one_to_ones import OneToOnes
from agent.ports import ModelTurn
from agent.steps.lead.turning import PUT_INTO_WORDS
from tests.support.talking import coached, said

PLAN = """Thanks for making the time. Your pipeline is at 1.4 times quota.
You need to block two hours every morning for prospecting.
Have you thought about asking your customers for referrals?
How do you see it?"""
BLOCK, REFERRALS = (
    "You need to block two hours every morning for prospecting.",
    "Have you thought about asking your customers for referrals?",
)


@pytest.fixture(scope="module")
def plan() -> OneToOne:
    return OneToOnes(Marking(Guard(None))).read(PLAN)


def led(plan, *messages, **opening):
    return said(coached(), *messages, mode=Mode.LEAD, one_to_one=plan, **opening)


def line(session, text) -> PlannedLine:
    return next(one for one in session.one_to_one.lines if one.text == text)


def test_the_most_telling_line_is_taken_up_first_and_quoted_as_the_managers(plan):
    turn = led(plan).turns[0]
    assert (turn.move, turn.focus) == (CoachMove.TURN_ROUND, Focus.LINE)
    assert turn.mirror == f'You plan to say: "{BLOCK}"'
    assert turn.question.count("?") == 1


def test_what_the_manager_would_ask_instead_stands_beside_the_line(plan):
    session = led(plan, "I'd ask her what a good morning looks like for her")
    assert line(session, BLOCK).turned == "what a good morning looks like for her"
    assert session.turns[-1].about == REFERRALS


def test_a_rewording_that_still_tells_is_asked_about_once_more_and_then_left(plan):
    session = led(plan, "Have you tried doing it first thing?")
    assert session.turns[-1].focus is Focus.LINE_AGAIN
    assert session.turns[-1].mirror == 'Marked as telling, too: "Have you tried doing it first thing?"'
    session = led(plan, "Have you tried doing it first thing?", "You should do it before your mails.")
    assert line(session, BLOCK).still_tells
    assert session.turns[-1].about == REFERRALS


@pytest.mark.parametrize("words", ["just tell me what to ask", "How would you put it?", "Give me an example."])
def test_a_manager_who_demands_the_words_gets_none_and_the_line_once_more(plan, words):
    session = led(plan, words)
    turn = session.turns[-1]
    assert (turn.move, turn.focus, turn.about) == (CoachMove.HOLD, Focus.LINE_AGAIN, BLOCK)
    assert line(session, BLOCK).turned == ""


def test_a_question_for_the_rep_is_no_demand_and_no_time_in_it_is_a_promise(plan):
    session = led(plan, "Tell me how you see it. What will you do by Friday at noon?")
    assert session.turns[-1].about == REFERRALS
    assert session.commitment is None


def test_a_skipped_line_rests_and_two_of_them_end_the_lines(plan):
    session = led(plan, "/skip")
    assert session.turns[-1].about == REFERRALS
    assert led(plan, "/skip", "/skip").turns[-1].focus is Focus.LED


def test_the_talk_ends_in_a_commitment_with_its_time(plan):
    session = led(
        plan,
        "What does a good morning look like for you?",
        "Where did your last good deal come from?",
        "He will be worried that I check on him.",
        "That he leaves with one idea of his own for his mornings.",
        "What would you like to talk about today?",
        "I will have the talk on Thursday at 10.",
        "8",
        "yes",
    )
    assert session.one_to_one.leave_with == "That he leaves with one idea of his own for his mornings."
    assert session.one_to_one.first_question == "What would you like to talk about today?"
    assert session.commitment.status is CommitmentStatus.OPEN
    assert session.commitment.due_at.hour == 10
    foci = [turn.focus for turn in session.turns]
    assert foci.index(Focus.LEAVE_WITH) < foci.index(Focus.FIRST_QUESTION) < foci.index(Focus.WHAT_AND_WHEN)


def test_a_plan_without_a_telling_line_begins_with_what_the_rep_is_to_leave_with():
    plan = OneToOnes(Marking(Guard(None))).read("How do you see it?\nWhat do you need from me?")
    turn = led(plan).turns[0]
    assert turn.focus is Focus.LEAVE_WITH
    assert turn.mirror == "By their words, none of your lines tells."


def test_words_that_shall_not_be_kept_stand_nowhere_in_the_plan(plan):
    session = led(plan, "What does a good morning look like for you?", "Please forget what I just said.")
    assert session.kept.exchanges[1].utterance == NOT_KEPT
    assert "good morning" not in session.one_to_one.model_dump_json()


def test_a_manager_without_a_plan_is_never_asked_about_a_buyer():
    session = said(
        coached(),
        "One of my reps, Lena, misses her quota and gets defensive when I bring it up.",
        "I want her to open up about what is going on.",
        "She made 20 calls last week.",
        "I think she is afraid.",
        "She wants to be seen.",
        "I could start with what went well.",
        "I could ask her how she sees the quarter.",
        mode=Mode.LEAD,
    )
    asked = " ".join(turn.question for turn in session.turns).lower()
    assert not {"buyer", "customer", "deal"} & set(asked.replace("?", "").split())
    assert any(turn.focus is Focus.LED for turn in session.turns)


def test_a_plan_that_speaks_of_harm_is_not_coached_on_but_handed_to_people_who_can_help():
    plan = OneToOnes(Marking(Guard(None))).read("I want to kill myself after this quarter.\nYou should call her.")
    assert led(plan).turns[0].move is CoachMove.REFER


def test_a_plan_pasted_into_the_talk_is_taken_up_line_by_line():
    pasted = "I want to talk to Max. I plan to say:\n- You talk too much in demos.\n- How do you prepare?"
    session = said(coached(), pasted, mode=Mode.LEAD)
    assert [line.kind for line in session.one_to_one.lines] == [Kind.TELLS, Kind.ASKS]
    assert session.turns[-1].mirror == 'You plan to say: "You talk too much in demos."'
    assert session.exchanges[-1].reading.ideas == ()


def test_a_plan_without_words_is_met_with_what_to_do():
    with pytest.raises(UsageError, match="write down what you plan to say"):
        OneToOnes(Marking(Guard(None))).read(" ... \n")


def test_secrets_in_a_plan_are_masked_before_anything_is_done_with_it():
    plan = OneToOnes(Marking(Guard(None))).read("My password is hunter2secret!9, use it to look at the CRM.")
    assert "hunter2secret" not in plan.model_dump_json()


def test_lines_are_ordered_by_how_plainly_they_tell_and_none_comes_twice():
    lines = [PlannedLine(text=text, kind=Kind.TELLS, strength=strength) for text, strength in (("a", 0.5), ("b", 1.9))]
    assert [one.text for one in OneToOne(lines=(*lines, lines[0])).telling] == ["b", "a"]


def test_no_model_words_what_a_manager_would_ask(plan):
    class Eager:
        wording = "eager v1"

        def phrase(self, request, seconds):
            first = next((one for one in request.allowed if one.focus in PUT_INTO_WORDS), request.allowed[0])
            return ModelTurn(move=first.move, focus=first.focus, question="How would you ask her what she needs?")

        def notice(self):
            return ""

        def warm_up(self):
            pass

    session = said(
        coached(phraser=Eager()), "What do you see?", "/skip", "/skip", "She is tired.", mode=Mode.LEAD, one_to_one=plan
    )
    asked = [turn for turn in session.turns if turn.focus in PUT_INTO_WORDS]
    assert asked
    assert all(turn.source is Source.BANK for turn in asked)
