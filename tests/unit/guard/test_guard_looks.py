"""What a machine is meant to miss and a reader sees."""

import pytest

from agent.guard.plain import blobs, plain, read
from evals.disguises import ENCODING, SPELLING, disguised

TURN = "You should break the price down per pupil"
NOT_UNDONE = {"upside down", "words broken by hyphens", "leet"}
RUN_TOGETHER = {"no spaces", "letters spaced, words not", "emoji between letters"}
READ_ALIKE = sorted(set(SPELLING) - NOT_UNDONE - RUN_TOGETHER)
HIDDEN = ("invisible tags", "variation selectors")
CODED = sorted(
    set(ENCODING)
    - {*HIDDEN, "without vowels", "Caesar by 3"}
    - {name for name in ENCODING if name.startswith(("ROT", "back", "words", "pig"))}
)


@pytest.mark.parametrize("name", READ_ALIKE)
def test_a_disguise_that_a_reader_sees_through_is_seen_through(name):
    assert plain(disguised(name, TURN)).casefold() == TURN.casefold()


def test_digits_for_letters_are_read_where_they_make_a_word():
    assert plain("c4ll th3 m4n4g3r") == "call the manager"
    assert plain("Q3, B2B, 10k, 3rd, 24h and COVID19") == "Q3, B2B, 10k, 3rd, 24h and COVID19"


@pytest.mark.parametrize("name", sorted(RUN_TOGETHER))
def test_words_run_together_come_apart(name):
    assert plain(disguised(name, "Win the wife first")) == "Win the wife first"


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_written_in_invisible_characters_is_read_in_a_turn_and_not_in_a_message(name):
    hidden = disguised(name, TURN)
    assert plain(hidden) == f"What next? {TURN}"
    assert read(hidden) == "What next?"


@pytest.mark.parametrize("name", CODED)
def test_a_code_is_found(name):
    assert blobs(plain(disguised(name, TURN)))


@pytest.mark.parametrize(
    "turn",
    [
        "Łódź or Zürich: which of the two is first?",
        "From 0 to 10, how sure are you of the 1,250,000 by 31.12.2026?",
        "You can call 0800 123 45 67 89 or +49 30 12 34 56 78 now.",
        "I'm a 7 on that one: what would an 8 be?",
        "What did the iPhone15Pro people at HubSpot-McDonaldsUK say?",
        "Plan A, B, or C: which one is yours?",
        "Hm... what else - if anything?",
        "What do you make of 'we add a feed' in her letter? 🙂",
    ],
)
def test_plain_writing_is_no_code_and_stays(turn):
    assert not blobs(plain(turn))
    assert plain(turn).removesuffix("🙂").split()[-3:] == turn.removesuffix("🙂").split()[-3:]
