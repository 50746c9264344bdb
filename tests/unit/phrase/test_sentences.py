"""A quotation ends where the rep's sentence does."""

from agent.language.sentence import sentences_of


def test_a_title_ends_no_sentence():
    said = "Dr. Vogel loves it, and Mrs. Kern does too. The council does not."
    assert list(sentences_of(said)) == [
        "Dr. Vogel loves it, and Mrs. Kern does too.",
        "The council does not.",
    ]
