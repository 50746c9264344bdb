"""The rep is told apart from the buyer's side by name, and never guessed where that is unsure."""

import pytest

from agent.domain.call import Side
from agent.errors import UsageError
from agent.language.calls import guess_rep, read_transcript, sides


def call(*names):
    return read_transcript("\n".join(f"{name}: hello number {n}" for n, name in enumerate(names)).encode(), "call.txt")


def reps(transcript, *names):
    return {line.speaker for line in sides(transcript, names) if line.side is Side.REP}


@pytest.mark.parametrize("said", ["Alex Moor", "alex moor", "Alex", "ALEX"])
def test_the_rep_is_found_by_whole_or_first_name(said):
    assert reps(call("Dana Reyes", "Alex Moor", "Dana Reyes"), said) == {"Alex Moor"}


def test_everyone_else_is_on_the_buyer_s_side_under_their_own_name():
    lines = sides(call("Dana", "Alex", "Lee"), ["Alex"])
    assert [(line.side, line.speaker) for line in lines if line.side is Side.BUYER] == [
        (Side.BUYER, "Dana"),
        (Side.BUYER, "Lee"),
    ]


def test_two_colleagues_can_be_on_the_rep_s_side():
    assert reps(call("Dana", "Alex", "Lee"), "Alex", "Lee") == {"Alex", "Lee"}


@pytest.mark.parametrize("label", ["Me", "Rep", "AE", "Ich", "Seller"])
def test_a_speaker_without_a_name_can_be_the_rep(label):
    assert reps(call("Dana", label, "Dana")) == {label}


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["Kim"], r"Kim.*Dana Reyes, Alex Moor"),
        ([], r"Dana Reyes, Alex Moor"),
        (["Dana", "Alex"], "Nobody is left"),
    ],
)
def test_a_rep_who_is_not_found_is_asked_for_with_the_speakers_listed(names, says):
    with pytest.raises(UsageError, match=says):
        sides(call("Dana Reyes", "Alex Moor"), names)


def test_a_first_name_that_two_speakers_share_is_asked_about():
    with pytest.raises(UsageError, match="several"):
        sides(call("Dana Reyes", "Dana Moor"), ["Dana"])


def test_the_rep_is_guessed_by_a_known_name_or_a_label():
    assert guess_rep(call("Dana Reyes", "Alex Moor"), ["alex"]) == "Alex Moor"
    assert guess_rep(call("Dana", "Me"), ["Alex Moor"]) == "Me"
    assert guess_rep(call("Dana", "Alex"), ["Alex Moor"]) == "Alex"


def test_nobody_is_guessed_where_it_is_unsure():
    assert guess_rep(call("Dana", "Lee"), ["Alex Moor"]) is None
    assert guess_rep(call("Alex Reyes", "Alex Park"), ["Alex"]) is None
    assert guess_rep(call("Alex Reyes", "Dana"), ["Alex Moor"]) is None
