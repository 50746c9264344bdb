"""Answers shown, and the turns until the first."""

import pytest

from evals.scorers.answers import answers_shown, first_answer
from tests.support.transcripts import JudgeOf, talk, transcript, turn


def test_a_talk_that_only_asks_shows_no_answer() -> None:
    found = answers_shown(talk("Dana went quiet.", "What have you heard from her?"), JudgeOf("Call"))
    assert (found.hits, found.of, found.marks) == (0, 2, ())


def test_an_answer_is_counted_once_and_marked_with_its_words() -> None:
    judge = JudgeOf("Call the CFO", "offer")
    found = answers_shown(talk("Dana went quiet.", "Call the CFO and offer less. What else?"), judge)
    assert (found.hits, found.of) == (1, 2)
    assert [(mark.turn, mark.span, mark.why) for mark in found.marks] == [
        (1, "Call the CFO", "telling"),
        (1, "offer", "telling"),
    ]


def test_every_turn_is_judged_after_all_that_was_said_before_it() -> None:
    judge = JudgeOf()
    answers_shown(talk("One.", "What two?", "Three.", "What four?", opening="What is it?"), judge)
    assert judge.heard[-1] == (("coach: What is it?", "rep: One.", "coach: What two?", "rep: Three."), "What four?")


def test_how_the_next_session_opens_is_shown_to_a_person_too() -> None:
    judge = JudgeOf("Call")
    found = answers_shown(talk("Dana went quiet.", "What else?", later="Call her. How did it go?"), judge)
    assert (found.hits, found.of, found.marks[0].turn) == (1, 3, 2)
    assert judge.heard[-1][0][-1] == "coach: What else?"


def test_a_turn_without_words_shows_nothing() -> None:
    silent = transcript(turn(None, "What is it?"), turn("Hello.", ""))
    assert answers_shown(silent, JudgeOf("What")).of == 1


def test_the_first_answer_is_counted_in_turns_from_the_opening() -> None:
    found = first_answer(talk("One.", "What two?", "Three.", "Call her."), JudgeOf("Call"))
    assert (found.hits, found.of, found.value) == (1, 1, 3)


def test_a_talk_without_an_answer_says_how_long_it_was_watched() -> None:
    found = first_answer(talk("One.", "What two?", "Three.", "What four?"), JudgeOf("Call"))
    assert (found.hits, found.of, found.value) == (0, 1, 3)


def test_a_talk_is_judged_once_for_both() -> None:
    judge, one = JudgeOf("Call"), talk("One.", "What two?")
    answers_shown(one, judge)
    first_answer(one, judge)
    assert len(judge.heard) == 2


@pytest.mark.parametrize(("word", "hits"), [("two", 1), ("nobody says this", 0)])
def test_another_judge_is_asked_anew_about_the_same_talk(word: str, hits: int) -> None:
    assert answers_shown(talk("One.", "What two?"), JudgeOf(word)).hits == hits
