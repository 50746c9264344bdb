"""What a rep waves away is not said back to them and not built upon."""

import pytest

from agent.steps.phrase.denials import asks_back, is_denial

WAVED_AWAY = (
    ("the price itself is fine", "What is hardest about the price?"),
    ("the colour itself went down well", "How was the demo?"),
    ("Bente isn't the problem", "What is hardest for you with Bente?"),
    ("that was never really the point", "What about the date?"),
    ("the discount is not the difficult part", "What would a discount cost you?"),
    ("nothing's wrong with the contract", "What is hardest about the contract?"),
    ("nothing is hard about calling", "What is hardest about calling?"),
    ("the length doesn't bother you", "What about the length?"),
    ("it didn't really matter to them", "What did it mean for them?"),
    ("the two don't contradict each other", "How do those two fit together?"),
    ("you didn't mean the brochure", "What speaks for the brochure?"),
    ("you weren't asking for advice", "No answer comes from me. What else?"),
    ("you've already said who signs", "Who signs?"),
    ("you did not quite understand that question", "Where does it show?"),
    ("there's no second meeting", "What should come of the second meeting?"),
    ("there are no options", "Which of your options draws you most?"),
    ("they aren't afraid", "What are they afraid of?"),
)

TOLD = (
    ("she hasn't answered since March", "Where do things stand?"),
    ("nobody from finance was in the room", "Who was in it?"),
    ("you've never sat in on one of his calls", "What don't you know yet about Pat?"),
    ("you haven't called either of them", "Who would know?"),
    ("the buyer isn't in the office until May", "What happens next?"),
    ("you told her three times", "What have you tried?"),
    ("the five big ones got nothing", "Where did the time go?"),
    ("they don't open your mails", "What have you tried?"),
    ("your French is not good", "What keeps it at six?"),
    ("you don't know who signs", "What is on your mind?"),
)


@pytest.mark.parametrize(("words", "asked"), WAVED_AWAY)
def test_a_no_to_what_was_asked_is_heard_as_one(words: str, asked: str) -> None:
    assert is_denial(words, asked)


@pytest.mark.parametrize(("words", "asked"), TOLD)
def test_what_is_missing_in_the_matter_is_no_denial(words: str, asked: str) -> None:
    assert not is_denial(words, asked)


def test_a_no_after_the_question_was_asked_back_is_one() -> None:
    asked = "How might that come across to the memo?"
    assert asks_back("To the memo? It's paper. Nobody reads it.", asked)
    assert is_denial("nobody reads it", asked, "To the memo? It's paper. Nobody reads it.")
    assert not asks_back("She never reads memos. To the board they go.", asked)
