"""Whether a deal was won: said plainly, and not when it should be or until when something lasts."""

import pytest

from agent.steps.phrase import situation


class Said:
    def __init__(self, words):
        self.words = words


@pytest.mark.parametrize(
    "words",
    [
        "We won the Harlan account and I want to know what to repeat.",
        "I finally won them over, they finally signed.",
        "The deal is signed. Now I want to repeat it.",
        "We waited. Then we won the tender.",
    ],
)
def test_a_deal_that_was_won_is_known_as_won(words):
    assert situation.is_won(Said(words))


@pytest.mark.parametrize(
    "words",
    [
        "I want her to stay until the Siemens deal is signed. End of January.",
        "She can go once the deal is signed.",
        "If we won the deal, she would stay.",
        "Before the deal is signed I need her.",
        "He gets the bonus when the deal is signed.",
        "I hope we won the tender.",
    ],
)
def test_a_deal_that_is_still_to_be_won_is_not(words):
    assert not situation.is_won(Said(words))
