"""What may be made of some words depends on the sentence they stand in."""

import pytest

from agent.steps.phrase.place import is_deed, is_joined, stands_whole


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("We had a verbal", "We had a verbal promise and now it's off."),
        ("he's the one", "It stays as it is unless he's the one who moves."),
        ("they can wait", "I don't know whether they can wait."),
        ("he never reads it", "He never opens my mail, he never reads it unless Ines prints it."),
        ("spoiling what", "Sorry, spoiling what?"),
        ("who decides here", 'I asked her "who decides here" and she laughed.'),
        ("there's nothing to explain", "Well, there's nothing to explain."),
    ],
)
def test_a_piece_that_says_something_else_in_its_sentence_is_left_alone(words: str, said: str) -> None:
    assert not stands_whole(words, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Nadia has stopped writing", "Nadia has stopped writing, and I don't know why."),
        ("the rollout slipped", "I know that the rollout slipped because of them."),
        ("not a word of it", "said elsewhere"),
    ],
)
def test_a_whole_statement_can_be_said_back(words: str, said: str) -> None:
    assert stands_whole(words, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("spoil that", "We get on well and I'd hate to spoil that."),
        ("say yes too fast", "He'll ring and I'll catch myself: I always say yes too fast."),
        ("lecture her", "She'd ask something short and I'd lecture her."),
        ("Send the deck", "Send the deck? What for?"),
        ("do it by mail", "I do it by mail."),
    ],
)
def test_a_fear_a_habit_or_a_fault_is_nothing_that_could_be_done(words: str, said: str) -> None:
    assert not is_deed(words, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ask Nadia who follows her", "I could ask Nadia who follows her."),
        ("Cut the list", "Cut the list. Then see."),
        ("call her deputy", "Maybe write, or call her deputy instead."),
    ],
)
def test_what_the_rep_could_do_is_taken_for_that(words: str, said: str) -> None:
    assert is_deed(words, said)


def test_two_statements_are_a_pair_only_when_the_rep_said_them_in_one_breath() -> None:
    said = "They want ten names, but we've none in Spain. The plan is due. Nobody has read it."
    assert is_joined("They want ten names", "we've none in Spain", said)
    assert not is_joined("The plan is due", "Nobody has read it", said)


def test_the_last_two_of_a_list_are_no_pair() -> None:
    said = "The leads are poor, the price is high, and my boss is no help."
    assert not is_joined("the price is high", "my boss is no help", said)
