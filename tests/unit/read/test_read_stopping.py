"""Ending the talk, and wanting to be rid of a habit: the same word, two things."""

import pytest

from agent.domain.move import RepMove

ENDS = [
    "stop",
    "I want to stop",
    "I want to stop.",
    "let's stop",
    "Let's stop here.",
    "can we stop now?",
    "Can we stop here?",
    "I want to stop here",
    "I'd like to stop for today.",
    "I need to stop now.",
    "Ok, I want to stop now, thanks.",
    "This is pointless and I want to stop.",
    "I'm tired, I want to stop.",
    "Enough. I want to stop.",
    "My boss is calling, can we stop?",
    "I have a meeting, I need to finish.",
    "Sorry, it's time to stop.",
    "That's useful, but let's wrap up.",
    "Could we leave it there?",
    "I talk too much in my one-to-ones, but let's stop here for today.",
    "I want to end the session.",
    "This isn't helping. I want to quit.",
]
GOES_ON = [
    "I talk too much in my one-to-ones and I want to stop.",
    "I close deals for my rep Carlos on Fridays and I want to stop.",
    "I talk too much in my one-to-ones. I want to stop.",
    "I talk too much in meetings, I want to stop it.",
    "I give discounts before they ask and I want to stop this now.",
    "I keep rescuing my reps, and I'd like to stop.",
    "I always answer for her, and I need to stop.",
    "I do his Friday calls. I really want to stop this.",
    "We discount every quarter and I would like to end it.",
    "I interrupt customers and I want to stop now.",
    "I waste too much time in meetings and I want to stop.",
    "I'm the one who answers every mail and I want to quit.",
    "I micromanage my team; I want to stop.",
    "I want to know when it is time to stop.",
    "How do I know when it's time to stop chasing her?",
    "I jump in on every call and want to get out of this.",
    "I do everything for my team and I want to get out of this.",
    "My rep lets me do his forecasts. I'd like to stop.",
    "I want to stop doing his Friday calls.",
    "I reply to every mail within a minute, even at night, and I want to stop.",
    "I check on them three times a day and I know I need to stop.",
]


@pytest.mark.parametrize("said", ENDS)
def test_a_talk_is_ended_in_so_many_words(heard, said):
    assert heard(said, "goal").does(RepMove.STOPS)


@pytest.mark.parametrize("said", GOES_ON)
def test_a_habit_that_somebody_wants_to_be_rid_of_does_not_end_the_talk(heard, said):
    assert not heard(said, "goal").does(RepMove.STOPS)
