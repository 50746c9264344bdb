"""The coach's own sentences pass, and lend nothing to what stands beside them."""

import pytest

from agent.guard import Guard
from agent.guard.known import known_sentences, known_stretches
from agent.guard.said import said
from prompts.loader import load_bank


@pytest.fixture(scope="module")
def guard():
    return Guard(None)


def test_every_plain_question_of_the_bank_passes_whatever_the_rep_said(guard):
    questions = [one.text for one in load_bank().questions if not (one.slots or one.said or one.topics)][::40]
    held = [text for text in questions if guard.check(["rep: I drove to Leeds and had tea."], text).blocked]
    assert held == []


def test_a_question_that_names_something_passes_once_the_rep_has_named_it():
    question = next(one for one in load_bank().questions if one.said and not one.slots)
    word = question.said[0].rstrip("*")
    assert known_stretches(question.text, said([f"rep: {word} and so on."]))
    assert not known_stretches(question.text, said(["rep: Hm."]))


def test_an_answer_beside_a_question_of_the_bank_is_still_found(guard):
    question = load_bank().get("clarify/situation/as-you-see")
    assert question is not None
    assert guard.check(["rep: Dana is quiet."], f"Send the CFO a one-pager. {question.text}").blocked


def test_a_known_question_with_something_put_in_front_is_not_known():
    assert known_stretches("What has happened so far?", said([])) == ((0, 25),)
    assert known_stretches("With your CFO, what has happened so far?", said([])) == ()


def test_no_known_sentence_names_what_a_rep_must_have_said():
    assert not [text for text in known_sentences() if "{" in text]


def test_a_read_back_without_a_time_brings_nothing(guard):
    keeps = "No day and hour are set for it yet: name them, or say yes to keep it without."
    turn = f"You will ring Dana tomorrow at 7. {keeps}"
    assert not guard.check(["rep: I'll ring Dana tomorrow at 7."], turn).gives_answer
