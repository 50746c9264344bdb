"""What a rep does not know can be said back where it is a question about the matter, put indirectly."""

import pytest

from agent.steps.phrase.unknowns import as_unknown


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("who the hell signs this", "who signs this"),
        ("Why on earth they moved the date", "why they moved the date"),
        ("what the heck happened in there", "what happened in there"),
        ("whether our offer is on the table at all", "whether your offer is on the table at all"),
        ("how to ask for it without sounding needy", "how to ask for it without sounding needy"),
        ("why he does it in front of them", "why he does it in front of them"),
        ("who would decide", "who would decide"),
        ("if he's read my mail, no idea", "if he's read your mail"),
    ],
)
def test_an_open_point_is_turned_to_the_rep_without_an_oath(said: str, turned: str) -> None:
    assert as_unknown(said) == turned


@pytest.mark.parametrize(
    "said",
    [
        "what you mean by that",
        "what you want to hear from me",
        "how should I know",
        "why would they tell us",
        "where do I begin",
        "who that is",
        "what this means",
        "whether they give a shit",
    ],
)
def test_words_to_the_coach_and_questions_that_ask_nothing_are_left_alone(said: str) -> None:
    assert as_unknown(said) == ""
