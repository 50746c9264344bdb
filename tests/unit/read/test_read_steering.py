"""How a rep steers the talk: said before, on to the plan, another subject, a question left unanswered."""

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove

STEERED = {
    RepMove.SAID_BEFORE: [
        "I said that already",
        "you've asked me that already",
        "I told you, the deadline is Friday.",
        "That's the third time, the same.",
        "I already answered this one.",
        "We've been through this.",
    ],
    RepMove.STEERS: [
        "time for the next step",
        "let's get to the plan",
        "Can we move on to what I do tomorrow?",
        "I've made up my mind.",
        "There's nothing to explain.",
        "Are we getting anywhere?",
    ],
    RepMove.TURNS_TO: [
        "I'd rather talk about that",
        "no, the other deal",
        "Can we talk about the renewal instead?",
        "What I really need to settle is the price of the migration.",
        "The real problem is my own team.",
        "Price is not my question, I think service is.",
    ],
    RepMove.UNANSWERED: [
        "You didn't answer me.",
        "I asked you something.",
        "That's not what I asked.",
    ],
}
OF_THE_MATTER = [
    "He said that already in March, and he meant it.",
    "They move on to the next vendor if we wait.",
    "She asked me to get to the point, so I did.",
    "The buyer told me that already.",
    "We talk about the renewal every Monday.",
    "They never answered my question about budget.",
]


@pytest.mark.parametrize(("move", "said"), [(move, said) for move, all_said in STEERED.items() for said in all_said])
def test_steering_is_heard(heard, move, said):
    assert heard(said, "evidence").does(move)


@pytest.mark.parametrize("said", OF_THE_MATTER)
def test_what_others_say_or_do_steers_nothing(heard, said):
    assert not set(STEERED) & set(heard(said, "evidence").moves)


def test_another_subject_is_what_the_rep_now_wants(heard):
    reading = heard("I'd rather talk about the renewal at Ferro.", "evidence")
    assert [idea.text for idea in reading.ideas if idea.kind is IdeaKind.GOAL] == ["the renewal at Ferro"]


@pytest.mark.parametrize("said", ["I'd rather talk about that.", "Let's get to the plan.", "time for the next step"])
def test_words_that_only_steer_are_no_option_and_no_fact(heard, said):
    assert heard(said, "first_options").ideas == ()
