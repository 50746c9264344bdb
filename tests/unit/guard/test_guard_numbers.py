"""Amounts count as the same however they are written."""

import pytest

from agent.guard.numbers import amounts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ten thousand", "10k"),
        ("30 grand", "30,000"),
        ("sixty-three", "63"),
        ("eighty percent", "80 %"),
        ("two hundred", "200"),
        ("2.5 million", "2,500,000"),
    ],
)
def test_two_spellings_of_an_amount_are_one_amount(one, other):
    assert amounts(one) == amounts(other) != frozenset()


def test_words_without_an_amount_have_none():
    assert amounts("the buyer went quiet") == frozenset()


def test_two_amounts_side_by_side_stay_two():
    assert amounts("4 in 63") == {4.0, 63.0}
