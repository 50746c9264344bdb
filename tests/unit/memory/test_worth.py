"""What is worth bringing up in a talk."""

import pytest

from memory.recall.worth import is_worth_bringing_up, telling
from memory.words import terms

SMALL_TALK = (
    "Good morning!",
    "Thanks, that helps.",
    "Yes, let's do that.",
    "I don't know.",
    "Ok.",
    "",
    "Hi, me again.",
)


def worth(said, earlier, cosine):
    return is_worth_bringing_up(terms(said), earlier, cosine)


@pytest.mark.parametrize("said", SMALL_TALK)
def test_small_talk_brings_nothing_back(said):
    assert not worth(said, "Good morning, thanks, yes, I know, that helps again.", 0.9)


def test_a_word_in_common_is_enough_when_the_meaning_is_near():
    assert worth("Dana wants a discount", "I asked for a discount in March.", 0.3)
    assert not worth("Dana wants a discount", "I bought my shoes at a discount.", 0.2)


def test_two_words_in_common_are_enough_when_the_meaning_is_not_far():
    assert worth("Dana wants a discount", "No discount for Dana, said my manager.", 0.2)
    assert not worth("Dana wants a discount", "No discount for Dana.", 0.1)


def test_all_that_is_said_in_common_is_enough():
    assert worth("Procurement again?", "Procurement wants three quotes.", 0.2)


def test_other_words_for_the_same_are_enough_when_the_meaning_is_very_near():
    assert worth("I talk too much again in calls", "Of the last hour 70 percent was mine.", 0.55)
    assert not worth("I talk too much again in calls", "She counts the hours.", 0.45)


def test_everyday_words_tell_nothing():
    assert telling(terms("I want to call the customer next week about the invoice")) == {*terms("invoice")}
