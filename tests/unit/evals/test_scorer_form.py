"""One question, an open one, and none twice."""

import pytest

from evals.scorers.form import one_question, open_questions
from evals.scorers.repeats import nothing_twice
from tests.support.transcripts import JudgeOf, talk, transcript, turn

JUDGE = JudgeOf()


def test_one_question_a_turn_passes() -> None:
    found = one_question(talk("She went quiet.", "Quiet since May. What have you heard?"), JUDGE)
    assert (found.hits, found.of) == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "What did she say? And what did you answer?",
        "What did she say and what did you answer?",
        "Call her boss on Monday.",
        "Tell me about her boss. What does he want?",
    ],
)
def test_two_questions_or_none_are_marked(text: str) -> None:
    found = one_question(talk("She went quiet.", text), JUDGE)
    assert (found.hits, found.of, found.marks[0].turn) == (1, 2, 1)


def test_a_question_inside_the_reps_own_words_is_not_the_coachs() -> None:
    found = one_question(talk('He asked "why now?"', 'He asked "why now?" What did you say?'), JUDGE)
    assert found.hits == 2


def test_closing_referring_and_reading_back_need_no_question() -> None:
    said = (
        turn(None, "What is it?"),
        turn("I'll ring her.", "", mirror="You will ring her. Say yes.", move="commit", focus="read_back"),
        turn("yes", "", mirror="Thank you.", move="close", focus="done"),
    )
    assert one_question(transcript(*said), JUDGE).of == 1


def test_words_alone_may_say_goodbye_without_a_question() -> None:
    assert one_question(talk("Thanks.", "You did the work. Take care, and see you next time."), JUDGE).of == 1


def test_a_goodbye_with_two_questions_is_still_marked() -> None:
    assert one_question(talk("Thanks.", "Shall we stop here? Or do you want more?"), JUDGE).hits == 1


def test_what_and_how_are_open_and_did_you_is_not() -> None:
    found = open_questions(talk("I rang.", "How was it?", "Bad.", "Did you ask her?"), JUDGE)
    assert (found.hits, found.of) == (2, 3)
    assert found.marks[0].span == "Did you ask her?"


def test_a_ruler_is_neither_open_nor_closed() -> None:
    assert open_questions(talk("I rang.", "From 0 to 10, are you sure?"), JUDGE).of == 1


def test_and_beyond_that_asks_openly() -> None:
    assert open_questions(talk("I could ring.", "And beyond that?"), JUDGE).hits == 2


def test_different_questions_are_asked_once_each() -> None:
    found = nothing_twice(talk("One.", "What have you heard from Dana?", "Two.", "Who decides on the budget?"), JUDGE)
    assert (found.hits, found.of) == (3, 3)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("What have you heard from Dana?", "What have you heard from Dana?"),
        ("What have you heard from Dana?", "And what have you heard from Dana so far?"),
        ("What stops Dana from signing the offer?", "What is stopping Dana from signing your offer?"),
        ("What could you do?", "What could you do?"),
    ],
)
def test_the_same_question_in_nearly_the_same_words_is_marked(first: str, again: str) -> None:
    found = nothing_twice(talk("One.", first, "Two.", again), JUDGE)
    assert (found.hits, found.of, found.marks[0].turn) == (2, 3, 2)


def test_what_else_may_come_twice_and_not_three_times() -> None:
    asked = ("A.", "What else?", "B.", "What else could you do?")
    assert nothing_twice(talk(*asked), JUDGE).hits == 3
    third = nothing_twice(talk(*asked, "C.", "And what else?"), JUDGE)
    assert (third.hits, third.of) == (3, 4)


def test_what_lies_behind_that_asks_one_layer_deeper() -> None:
    found = nothing_twice(talk("A.", "What lies behind it?", "B.", "And what lies behind that?"), JUDGE)
    assert found.hits == 3


def test_the_name_of_the_deal_before_a_question_is_not_the_question() -> None:
    opening = "Harbour Foods, cold store: what is on your mind about it?"
    found = nothing_twice(talk("A.", "Harbour Foods, cold store: who decides there?", opening=opening), JUDGE)
    assert found.hits == 2


def test_a_read_back_may_return() -> None:
    read_back = {"move": "commit", "focus": "read_back"}
    said = (turn("A.", "Is that right?", **read_back), turn("B.", "Is that right?", **read_back))
    assert nothing_twice(transcript(*said), JUDGE).of == 0
