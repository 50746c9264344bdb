"""A rep who objects to a question brings no news about the matter."""

import pytest

from agent.language.protest import objects, protests


@pytest.mark.parametrize(
    "said",
    [
        "Explain what? The delay?",
        "Behind what?",
        "What options? There is one.",
        "As I said, I ring her on Monday.",
        "I told you, it's my VP.",
        "That's the third time you ask.",
        "There's nothing to explain.",
        "That wasn't an option, that was the danger.",
        "They don't contradict each other.",
        "I never said 2.",
    ],
)
def test_an_objection_to_the_question_is_known_as_one(said: str) -> None:
    assert objects(said)


@pytest.mark.parametrize(
    "said",
    [
        "To Ines? She'd think it's free training.",
        "I said 400 last quarter and came in at 260.",
        "Nothing from her for five weeks.",
        "I never thanked him for that.",
        '"Who decides here?" I\'d ask her that.',
        "There is no budget before spring.",
    ],
)
def test_news_about_the_matter_is_no_objection(said: str) -> None:
    assert not protests(said)
    assert not objects(said)
