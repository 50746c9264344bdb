"""A quotation ends where the rep's sentence does."""

import re

from agent.language.sentence import SENTENCE


def test_a_title_ends_no_sentence():
    said = "Dr. Vogel loves it, and Mrs. Kern does too. The council does not."
    assert [match[0].strip() for match in re.finditer(SENTENCE, said)] == [
        "Dr. Vogel loves it, and Mrs. Kern does too.",
        "The council does not.",
    ]
