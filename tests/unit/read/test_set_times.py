"""A deed named with its day or hour while options are weighed is what the rep has come to."""

import pytest

from agent.domain.idea import IdeaKind

SET = [
    "Ring the controller before lunch, not her deputy.",
    "Call her today at two and ask about the merger.",
    "Send Ole the two pages tomorrow morning.",
    "I'd visit the plant on Thursday.",
    "Then I'd ring Marek tonight.",
    "Write to the board at nine.",
]
NOT_SET = [
    "Ring the controller.",
    "I could ring the controller before lunch.",
    "Maybe call her today at two.",
    "Call her today or write to her tomorrow.",
    "I'd do it today.",
    "She rings me tomorrow at two.",
    "If he says no, call her tomorrow.",
    "Call her tomorrow? No.",
]


@pytest.mark.parametrize("said", SET)
@pytest.mark.parametrize("asked", ["what_else", "option_gives", "weigh_options", "doubt"])
def test_a_deed_with_its_time_is_a_promise_once_ideas_are_on_the_table(heard, said: str, asked: str) -> None:
    reading = heard(said, asked)
    assert reading.of(IdeaKind.ACTION)
    assert reading.due is not None


@pytest.mark.parametrize("said", NOT_SET)
def test_what_leaves_deed_or_time_open_is_none(heard, said: str) -> None:
    assert not heard(said, "option_gives").of(IdeaKind.ACTION)


def test_among_several_first_ideas_none_is_settled(heard) -> None:
    said = "Call her tomorrow. Write to the board. Bring the engineer along."
    assert not heard(said, "first_options").of(IdeaKind.ACTION)
