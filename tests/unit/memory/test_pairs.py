"""Reading a turn beside the talk before it."""

import pytest

from agent.errors import MemoryStoreError
from memory.pairs import MiniLMPairs


@pytest.fixture(scope="module")
def reader():
    return MiniLMPairs()


@pytest.mark.parametrize(
    ("raised", "not_raised", "turn"),
    [
        (
            "rep: We could start with a pilot in one depot.",
            "rep: They won't sign for all forty depots.",
            "What would a pilot give you?",
        ),
        (
            "rep: I think she went quiet because of the price.",
            "rep: She went quiet after the second call.",
            "What makes you think it is the price?",
        ),
    ],
)
def test_the_same_words_read_as_an_answer_where_the_rep_did_not_bring_them(reader, raised, not_raised, turn):
    assert reader.read(not_raised, turn) > reader.read(raised, turn)


def test_advice_reads_more_like_an_answer_than_a_question_does(reader):
    talk = "rep: Dana went quiet two weeks after the demo."
    assert reader.read(talk, "Call her boss and offer a pilot.") > reader.read(talk, "What have you heard from her?")


def test_the_same_pair_reads_the_same(reader):
    assert reader.read("rep: Dana went quiet.", "Since when?") == MiniLMPairs().read(
        "rep: Dana went quiet.", "Since when?"
    )


def test_a_talk_without_end_and_a_turn_without_words_are_read_all_the_same(reader):
    assert reader.read("rep: " + "word " * 20_000, "") == pytest.approx(reader.read("rep: " + "word " * 20_000, ""))


def test_missing_weights_say_what_to_install(tmp_path):
    with pytest.raises(MemoryStoreError, match="install"):
        MiniLMPairs(tmp_path).read("rep: Hello.", "What brings you here?")
