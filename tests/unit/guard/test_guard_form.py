"""One mirror, one question."""

import pytest

from agent.domain.verdict import AnswerKind
from agent.guard.form import faults, form


@pytest.mark.parametrize(
    ("turn", "asked"),
    [
        ("What have you seen since?", 1),
        ("You sent it on Monday. What happened then?", 1),
        ("That must have stung.", 0),
        ("What next? And who?", 2),
        ("What did she say, and why did she say it?", 2),
        ("'What would need to be true?' How would that land with her?", 1),
        ("How does that look from the buyer's chair.", 1),
        ("What exactly, and by when?", 1),
    ],
)
def test_each_question_of_the_coach_is_counted_once_and_quoted_ones_are_not(turn, asked):
    assert form(turn).asked == asked


@pytest.mark.parametrize(
    ("turn", "is_open"),
    [
        ("What have you seen since?", True),
        ("0 to 10, how sure are you?", True),
        ("Tell me what happened in the room.", True),
        ("Did you see what he did?", False),
        ("Was it the price, as you suspect?", False),
        ("That must have stung.", False),
    ],
)
def test_a_question_is_open_when_it_asks_with_a_word_of_its_own(turn, is_open):
    assert form(turn).open is is_open


@pytest.mark.parametrize(
    "turn",
    [
        "What next? And who?",
        "- your goal\n- your worry\nWhich one first?",
        "You said " + "and so on " * 9 + "to me. What now?",
        "What " + "of all of this " * 8 + "matters?",
        "That is " + "very " * 50 + "hard.",
    ],
)
def test_two_questions_lists_and_long_turns_are_faults_of_form(turn):
    assert {reason.kind for reason in faults(turn, form(turn))} == {AnswerKind.FORM}


@pytest.mark.parametrize("turn", ["I won't choose for you.", "That is a lot for one week. What do you need?", "Go on."])
def test_a_short_turn_with_one_question_or_none_has_no_fault(turn):
    assert faults(turn, form(turn)) == ()
