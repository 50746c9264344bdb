"""What a query asks for, and how words are counted."""

import pytest

from memory.recall.question import Month, months_in, understood
from memory.words import stem, terms


@pytest.mark.parametrize(
    "forms",
    [
        "call calls called calling",
        "plan plans planned planning",
        "decide decides decided deciding",
        "study studies studied",
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("price", "prize"), ("bus", "business"), ("contact", "contract")])
def test_other_words_keep_other_stems(one, other):
    assert stem(one) != stem(other)


def test_words_that_only_ask_are_left_out():
    assert terms("What did you say about Dana's budget of 20,000?") == ("say", "dana", "budget", "20000")


def test_a_named_speaker_is_asked_in_the_first_person():
    question = understood("When did Dana approve Dana's budget?", ("rep", "Dana", "Bo"))
    assert question.spoken == "When did I approve my budget?"
    assert question.speaker == 1
    assert "dana" not in question.terms


def test_two_named_speakers_favour_nobody():
    assert understood("Did Dana talk to Bo?", ("Dana", "Bo")).speaker is None


def test_a_role_or_a_part_of_a_word_is_no_name():
    assert understood("My manager and the rep in Danang", ("manager", "rep", "Dana")).speaker is None


def test_a_name_may_hold_anything():
    assert understood("Ask A.(B)* about it", ("A.(B)*", " ", "\\")).speaker == 0


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("What did I say in March?", (Month(None, 3),)),
        ("from 5 May 2025 to June, 2025", (Month(2025, 5), Month(2025, 6))),
        ("I may march on", ()),
        ("Mayor Marchetti", ()),
    ],
)
def test_months_are_understood(text, months):
    assert months_in(text) == months
