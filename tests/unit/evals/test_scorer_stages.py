"""Stages in order, options before a promise, causes before options."""

import pytest

from evals.scenario import Knows
from evals.scorers.stages import cause_depth, options_before_commit, stages_in_order
from tests.support.transcripts import JudgeOf, talk, transcript, turn

JUDGE = JudgeOf()
GOAL = ("I want the meeting.", "How will you know that it went well?")
CAUSE = ("They stall.", "What do you think lies behind it?")
OPTIONS = ("Their budget.", "What could you do?")
ELSE = ("Ring her.", "What else?")
COMMIT = ("I could ring her, or write to Tom.", "What will you do, and by when?")


def test_a_talk_through_the_stages_in_order_passes() -> None:
    found = stages_in_order(talk(*GOAL, *CAUSE, *OPTIONS, *COMMIT), JUDGE)
    assert (found.hits, found.of) == (5, 5)


def test_falling_back_is_marked_with_the_stage() -> None:
    found = stages_in_order(talk(*OPTIONS, *CAUSE), JUDGE)
    assert (found.hits, found.of, found.marks[0].why) == (2, 3, "back to reality")


def test_a_subject_that_names_its_stage_is_believed() -> None:
    said = (
        turn(None, "What?", stage="options"),
        turn("A.", "Who?", stage="reality"),
        turn("B.", "So?", stage="nowhere"),
    )
    found = stages_in_order(transcript(*said), JUDGE)
    assert (found.hits, found.of) == (1, 2)


def test_questions_of_no_stage_are_not_looked_at() -> None:
    assert stages_in_order(talk("Hm.", "Who is she?", opening="Hello there?"), JUDGE).of == 0


def test_two_options_before_a_promise_pass() -> None:
    found = options_before_commit(talk(*OPTIONS, *COMMIT), JUDGE)
    assert (found.hits, found.of) == (1, 1)


def test_options_the_scenario_knows_count_in_whatever_words() -> None:
    knows = Knows(goal=(), facts=(), options=("ring Dana", "leave it"))
    found = options_before_commit(talk("ring Dana. leave it.", "What will you do, and by when?", knows=knows), JUDGE)
    assert found.hits == 1


def test_an_option_at_the_start_of_a_sentence_counts() -> None:
    message = "I could open with a question. Or send two lines before."
    assert options_before_commit(talk(message, "What will you do, and by when?"), JUDGE).hits == 1


@pytest.mark.parametrize(
    "message", ["Stay in or walk?", "I could ring her, or write to Tom.", "Ring her. Or wait a week."]
)
def test_an_or_between_deeds_holds_two_options(message: str) -> None:
    commit = "What will you do, and by when?"
    assert options_before_commit(talk("They stall.", "What could you do?", message, commit), JUDGE).hits == 1


@pytest.mark.parametrize(
    "message", ["It takes two or three weeks.", "Her or him, I never know.", "You tell me?", "idk"]
)
def test_an_or_between_anything_else_holds_none(message: str) -> None:
    assert options_before_commit(talk(message, "What will you do, and by when?"), JUDGE).hits == 0


def test_a_reply_to_what_could_be_done_names_an_option_however_it_is_worded() -> None:
    found = options_before_commit(
        talk(*OPTIONS, "Ring the foreman.", "What else?", "Write to the son.", *COMMIT[1:]), JUDGE
    )
    assert found.hits == 1


def test_a_promise_asked_for_after_one_option_is_marked() -> None:
    found = options_before_commit(talk("I could ring her.", "What will you do, and by when?"), JUDGE)
    assert (found.hits, found.of, found.marks[0].turn) == (0, 1, 1)


def test_two_times_what_else_stand_for_options() -> None:
    commit = ("No idea.", "What will you do, and by when?")
    assert options_before_commit(talk(*ELSE, "Hm.", "And what else?", *commit), JUDGE).hits == 1
    assert options_before_commit(talk(*ELSE, *commit), JUDGE).hits == 0


def test_for_a_rep_who_has_decided_one_what_else_is_enough() -> None:
    found = options_before_commit(talk("I'll ring her.", "What else?", "Nothing.", "By when will you do it?"), JUDGE)
    assert found.hits == 1


def test_nobody_who_was_asked_for_no_promise_is_looked_at() -> None:
    assert options_before_commit(talk(*OPTIONS), JUDGE).of == 0
    assert options_before_commit(talk("Hm.", "What will you do, and by when?", minutes=1), JUDGE).of == 0


def test_each_layer_of_cause_before_options_counts() -> None:
    deeper = ("Their budget.", "And what lies behind that?")
    assert cause_depth(talk(*CAUSE, *deeper, "A freeze.", "What could you do?"), JUDGE).value == 2


def test_no_cause_before_options_is_a_depth_of_none() -> None:
    found = cause_depth(talk("They stall.", "What could you do?", *CAUSE), JUDGE)
    assert (found.value, found.of) == (0, 1)


def test_a_cause_asked_for_again_after_a_hollow_reply_is_the_same_layer() -> None:
    again = ("idk", "What is your hunch about what is behind it?", "Budget.", "What could you do?")
    assert cause_depth(talk(*CAUSE, *again), JUDGE).value == 1


@pytest.mark.parametrize("minutes", [1, 5])
def test_in_a_short_talk_the_cause_may_be_left_out(minutes: int) -> None:
    assert cause_depth(talk("They stall.", "What could you do?", minutes=minutes), JUDGE).of == 0


def test_the_focus_says_what_a_turn_of_a_structured_subject_asks() -> None:
    said = (
        turn(None, "What is it?", move="agree_goal", focus="goal"),
        turn("They stall.", "And then?", move="probe_cause", focus="cause"),
        turn("Budget.", "And then?", move="probe_cause", focus="second_layer"),
        turn("A freeze.", "And then?", move="draw_options", focus="first_options"),
    )
    assert cause_depth(transcript(*said), JUDGE).value == 2
