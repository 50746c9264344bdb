"""Tricks of spelling are undone before anything is checked."""

import pytest

from agent.guard.plain import LONGEST_TURN, blobs, plain


@pytest.mark.parametrize(
    "tricked",
    [
        "S\u200be\u200dnd the one-pager",
        "\u0405\u0435nd th\u0435 \u043ene-\u0440ager",
        "\uff33\uff45\uff4e\uff44 the one-pager",
        "Send\u00a0the  one\u2011pager",
        "S e n d the one-pager",
        "Send the\0 one-pager",
    ],
)
def test_a_disguised_turn_reads_like_the_plain_one(tricked):
    assert plain(tricked) == "Send the one-pager"


def test_words_of_another_script_stay_what_they_are():
    assert plain("\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a \u0434\u0435\u043b\u0430?") == (
        "\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a \u0434\u0435\u043b\u0430?"
    )


def test_a_stretch_that_nobody_can_read_is_found():
    assert blobs("Look: U2VuZCB0aGUgQ0ZPIGEgb25lLXBhZ2Vy")
    assert not blobs("What do you make of the incomprehensibilities in her letter?")


def test_only_the_beginning_of_an_endless_turn_is_read():
    assert len(plain("a b " * 100_000, LONGEST_TURN)) <= LONGEST_TURN
