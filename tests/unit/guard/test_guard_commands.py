"""Orders to the rep, as against the coach's own "tell me"."""

import pytest

from agent.guard.commands import commands
from agent.language.parse import parse


@pytest.mark.parametrize(
    "turn", ["Send the CFO a one-pager.", "Hold your price on this one.", "Then ring him on Saturday."]
)
def test_an_order_to_the_rep_is_found(turn):
    assert commands(parse(turn))


@pytest.mark.parametrize(
    "turn",
    [
        "Tell me what happened in the room.",
        "Give me a number between 0 and 10.",
        "Let's stay with that.",
        "You sent the proposal on Monday.",
        "What would you like to talk about?",
    ],
)
def test_the_coach_may_ask_to_be_told(turn):
    assert commands(parse(turn)) == ()
