"""Mirrors in the rep's words, and turns that build on them."""

import pytest

from evals.scorers.building import builds_on_rep
from evals.scorers.mirrors import mirrors_grounded
from tests.support.transcripts import JudgeOf, talk, transcript, turn

JUDGE = JudgeOf()
MESSAGE = "I sent the proposal to Dana two weeks ago and she has gone quiet, at 40,000 euros."


@pytest.mark.parametrize(
    "mirror",
    [
        "You sent the proposal two weeks ago, and Dana has gone quiet.",
        "So Dana went quiet after the proposal.",
        "It sounds like Dana is quiet since your proposal.",
        "40k, and Dana has gone quiet.",
        "There is your proposal on the one hand, and Dana's quiet on the other.",
    ],
)
def test_a_mirror_of_the_reps_own_words_is_grounded(mirror: str) -> None:
    found = mirrors_grounded(talk(MESSAGE, f"{mirror} What do you make of it?"), JUDGE)
    assert (found.hits, found.of) == (1, 1)


@pytest.mark.parametrize(
    ("mirror", "new"),
    [
        ("Dana has gone quiet because procurement took over.", "procurement"),
        ("You need a second contact beside Dana.", "contact"),
        ("It sounds like Dana is quiet since the competitor called.", "competitor"),
        ("Dana has been quiet for 35 days.", "35"),
    ],
)
def test_a_mirror_that_adds_something_is_marked_with_what_it_adds(mirror: str, new: str) -> None:
    found = mirrors_grounded(talk(MESSAGE, f"{mirror} What do you make of it?"), JUDGE)
    assert (found.hits, found.of) == (0, 1)
    assert found.marks[0].span == mirror
    assert new in found.marks[0].why


@pytest.mark.parametrize(
    "text",
    [
        "What have you heard?",
        "That is a lot to carry. What have you heard?",
        "I won't give you an answer here. What have you heard?",
        "Let's turn to another side of this. What have you heard?",
        "On 3 March you said the price was never the reason. What have you heard?",
    ],
)
def test_what_is_no_mirror_is_not_looked_at(text: str) -> None:
    assert mirrors_grounded(talk(MESSAGE, text), JUDGE).of == 0


def test_the_deal_a_session_is_about_is_the_reps_too() -> None:
    found = mirrors_grounded(talk("She is quiet.", "Quiet, at Harbour Foods. What now?", deal="Harbour Foods"), JUDGE)
    assert found.hits == 1


def test_of_a_subject_that_says_its_moves_the_mirror_field_counts() -> None:
    mirrored = turn(MESSAGE, "What does the auditor say?", mirror="Dana has gone quiet.")
    held = turn("Tell me!", "What else?", mirror="Answers stay with their owner.", move="hold")
    found = mirrors_grounded(transcript(turn(None, "What is it?"), mirrored, held), JUDGE)
    assert (found.hits, found.of) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "What have you heard from Dana?",
        "What did the proposal leave open?",
        "What lies behind that?",
        "How did she sound?",
        "A different angle: who signs?",
    ],
)
def test_a_turn_builds_on_words_on_persons_or_says_that_it_changes_subject(text: str) -> None:
    found = builds_on_rep(talk(MESSAGE, text), JUDGE)
    assert (found.hits, found.of) == (1, 1)


@pytest.mark.parametrize("text", ["What could you do?", "Who signs?", "What is your forecast for the year?"])
def test_a_turn_that_takes_up_nothing_is_marked(text: str) -> None:
    found = builds_on_rep(talk(MESSAGE, text), JUDGE)
    assert (found.hits, found.of, found.marks[0].turn) == (0, 1, 1)


def test_words_said_long_ago_are_not_the_last_ones() -> None:
    lines = ("The audit worries me.", "What about the audit?", "It just does.", "How does it?", "Hm.", "How so?")
    assert builds_on_rep(talk(*lines, "Well.", "What about the audit?"), JUDGE).marks[-1].turn == 4
