"""What it is about, what others said and what is feared, by the rep's own words."""

import pytest

from agent.steps.phrase.heard import feared_in, heard_in
from agent.steps.phrase.matter import matters_in


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("I want a territory plan for the north.", "the territory plan"),
        ("My first enterprise quota is 2 million.", "your first enterprise quota"),
        ("The Hollins deal just sits there.", "the Hollins deal"),
        ("They sent a security questionnaire.", "the security questionnaire"),
    ],
)
def test_the_matter_is_named_as_the_rep_names_it(said: str, named: str) -> None:
    assert named in matters_in(said)


@pytest.mark.parametrize("said", ["Nothing since the demo, that's odd.", "After the last pilot nobody wrote."])
def test_what_only_says_when_is_no_matter(said: str) -> None:
    assert matters_in(said) == ()


@pytest.mark.parametrize("said", ["I'll call her tomorrow.", "She wants another pilot, no thanks.", "We talked."])
def test_a_verb_and_what_lies_beside_the_matter_are_not_taken_for_it(said: str) -> None:
    assert matters_in(said) == ()


def test_what_somebody_said_is_taken_up_to_the_letter() -> None:
    assert list(heard_in("The buyer only said 'come back in spring' and left.")) == ['"come back in spring"']


@pytest.mark.parametrize(
    "said", ['I said "we\'ll see".', "He'll say 'not now' again.", 'I would ask her: "who signs here?"']
)
def test_what_was_not_said_by_others_is_not_taken_up_as_heard(said: str) -> None:
    assert list(heard_in(said)) == []


@pytest.mark.parametrize(
    ("said", "feared"),
    [
        ("I'm nervous about presenting to the board.", "presenting to the board"),
        ("It's Sven I'm afraid of.", "Sven"),
        ("Our renewal date worries me.", "your renewal date"),
    ],
)
def test_what_the_rep_is_afraid_of_is_named(said: str, feared: str) -> None:
    assert list(feared_in(said)) == [feared]
