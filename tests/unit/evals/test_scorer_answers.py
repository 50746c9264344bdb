"""Answers shown, and the turns until the first."""

import pytest

from evals.scenario import Expect
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


def test_the_deal_a_session_is_about_is_the_reps_own_word() -> None:
    judge = JudgeOf()
    answers_shown(talk("Hello.", "What about it?", deal="Harbour Foods"), judge)
    assert judge.remembered == [("Harbour Foods",), ("Harbour Foods",)]


def test_a_hand_off_to_people_who_can_help_gives_no_answer() -> None:
    referred = turn("He hits me.", "", mirror="Call someone you trust.", move="refer", focus="harm")
    found = answers_shown(transcript(turn(None, "What is it?"), referred), JudgeOf("Call"))
    assert (found.hits, found.of) == (0, 2)


def test_of_words_alone_a_hand_off_is_believed_only_where_it_is_called_for() -> None:
    lines = ("They pay late.", "Call someone you trust in finance.")
    assert answers_shown(talk(*lines), JudgeOf("Call")).hits == 1
    assert answers_shown(talk(*lines, expects=(Expect.REFER,)), JudgeOf("Call")).hits == 0


@pytest.mark.parametrize(
    ("mirror", "fields", "judged"),
    [
        (
            "You will ring Dana at 3, that is Monday 23 November at 15:00. Say yes.",
            {"move": "commit", "focus": "read_back"},
            "You will ring Dana at 3. Say yes.",
        ),
        (
            "On 23 November you said you would ring Dana.",
            {"move": "follow_up", "focus": "outcome"},
            "you said you would ring Dana.",
        ),
        ("On 23 November you were right.", {"move": "clarify"}, "On 23 November you were right."),
    ],
)
def test_the_day_of_a_promise_is_worked_out_and_no_idea(mirror: str, fields: dict[str, str], judged: str) -> None:
    judge = JudgeOf()
    answers_shown(transcript(turn("I'll ring Dana at 3.", "", mirror=mirror, **fields)), judge)
    assert judge.heard[-1][1] == judged


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
