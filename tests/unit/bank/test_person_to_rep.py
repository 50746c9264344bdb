"""People are named to the rep as the rep would name them."""

import pytest

from agent.steps.phrase.person import person_to_rep


@pytest.mark.parametrize(
    ("said", "spoken"),
    [
        ("Dana", "Dana"),
        ("Mr Jürgen O'Brien", "Mr Jürgen O'Brien"),
        ("the CFO", "the CFO"),
        ("CFO", "the CFO"),
        ("my champion", "your champion"),
        ("Our legal team", "your legal team"),
        ("a committee", "the committee"),
        ("buyer", "the buyer"),
        ("The buyer", "the buyer"),
        ("Procurement", "procurement"),
        ("their IT lead", "their IT lead"),
        ("Dana, ", "Dana"),
    ],
)
def test_a_person_is_named_as_one_names_them_to_the_rep(said: str, spoken: str) -> None:
    assert person_to_rep(said) == spoken


@pytest.mark.parametrize("said", ["", "she", "everybody", "my", "the", "Dana? or Kim", "someone", "x\ny"])
def test_what_is_no_name_is_not_spoken(said: str) -> None:
    assert person_to_rep(said) is None
