"""A rep can ask for words not to be kept; what others said off the record is no such request."""

from pathlib import Path

import pytest
import yaml

from agent.language.withheld import Withheld, beside_the_request, withheld

CASES = yaml.safe_load(Path(__file__).with_name("withheld_words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("said", [said for split in CASES.values() for said in split["asks"]])
def test_what_the_rep_asks_not_to_keep_is_not_kept(said):
    assert withheld(said).this


@pytest.mark.parametrize("said", [said for split in CASES.values() for said in split["harmless"]])
def test_what_only_sounds_like_it_is_kept(said):
    assert withheld(said) == Withheld()


@pytest.mark.parametrize(
    "said",
    ["Don't keep that.", "That was off the record.", "please don't save this", "This stays between us."]
    + ["Please erase my last message.", "Strike that from the record.", "Don't keep that last bit."]
    + ["Please don't keep anything I said today.", "Could you please not keep this one?"],
)
def test_a_message_that_only_asks_means_the_one_before(said):
    assert withheld(said) == Withheld(this=True, before=True)


def test_words_asked_back_later_mean_the_one_before_too():
    assert withheld("Please forget what I just said about Milo, he is a good guy.").before


@pytest.mark.parametrize("gap", ["\n", " \n", ", ", "- ", "said "])
def test_a_long_message_full_of_gaps_is_read_to_its_end(gap):
    assert withheld(f"a{gap * 20_000}b") == Withheld()
    assert withheld(f"Off the record: a{gap * 20_000}b").this


@pytest.mark.parametrize("said", ["Off the record.", "off the record:", "Not for the record"])
def test_a_bare_announcement_means_the_next_message(said):
    assert withheld(said) == Withheld(this=True, after=True)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Off the record: I will call Dana.", "I will call Dana."),
        ("I did not call her (off the record).", "I did not call her."),
        ("I offered a deal. That's off the record.", "I offered a deal."),
        ("Dana said off the record that it is over.", "Dana said off the record that it is over."),
        ("Off the record.", "Off the record."),
        ("I will call Dana, off the record.", "I will call Dana"),
    ],
)
def test_what_else_is_said_reads_without_the_request(said, left):
    assert beside_the_request(said) == left
