"""Every example talk ends in a promise with its time, without one answer, and is followed up."""

import pytest

from evals.sessions import EXAMPLES, play_all

TALKS = sorted(script.stem for script in EXAMPLES.glob("*.txt"))


@pytest.fixture(scope="module")
def talks():
    return {talk.name: talk for talk in play_all()}


def test_there_are_at_least_eight_examples():
    assert len(TALKS) >= 8


@pytest.mark.parametrize("name", TALKS)
def test_every_turn_asks_once_and_never_answers(talks, name):
    talk = talks[name]
    assert (talk.answers, talk.bad_form, talk.repeated) == (0, 0, 0)


@pytest.mark.parametrize("name", TALKS)
def test_the_talk_reaches_a_promise_with_its_time_that_is_followed_up_a_week_later(talks, name):
    assert talks[name].promised
    assert talks[name].followed_up
