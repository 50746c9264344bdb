"""What a rep says to the read-back puts its time right, or leaves it."""

from datetime import UTC, datetime

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove

FRIDAY = datetime(2026, 11, 27, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("No, the call stays on Wednesday at 8:45.", datetime(2026, 11, 25, 7, 45, tzinfo=UTC)),
        ("Friday is wrong, the call is on Wednesday at 8:45.", datetime(2026, 11, 25, 7, 45, tzinfo=UTC)),
        ("Yes but make it half past ten.", datetime(2026, 11, 27, 9, 30, tzinfo=UTC)),
        ("You've got the day wrong. I'll ring her this Wednesday at 8:45.", datetime(2026, 11, 25, 7, 45, tzinfo=UTC)),
    ],
)
def test_a_time_is_put_right(heard, said, due):
    reading = heard(said, "read_back", promised=FRIDAY)
    assert reading.does(RepMove.DENIES)
    assert reading.due.at == due


def test_what_would_be_done_in_a_certain_case_is_no_other_time(heard):
    assert heard("I'd grab him at lunch if he's in meetings", "read_back", promised=FRIDAY).due is None


def test_a_yes_that_adds_a_second_promise_keeps_the_first(heard):
    reading = heard("Yes, and I'll write to Roth's office by the 12th at noon.", "read_back", promised=FRIDAY)
    assert reading.does(RepMove.CONFIRMS)
    assert not reading.does(RepMove.DENIES)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("No, I don't want to call, I want to visit her in the office tomorrow at ten.", "visit her in the office"),
        ("I won't write, I'd rather visit Dana on Friday.", "visit Dana"),
        ("Put it like this: I will send Dana the list on Friday.", "send Dana the list"),
        ("No, no. Put it like this: I will not call Dana this Friday.", "not call Dana"),
        ("I will not call Dana this Friday.", "not call Dana"),
    ],
)
def test_a_promise_put_into_other_words_stands_instead(heard, said, instead):
    reading = heard(said, "read_back", promised=FRIDAY)
    assert [(one.text, one.adds) for one in reading.of(IdeaKind.ACTION)] == [(instead, False)]
    assert reading.due is not None


@pytest.mark.parametrize(
    "said", ["I will not manage that by Friday.", "I will not have time on Friday.", "I don't want to, it's too early."]
)
def test_a_promise_that_is_called_off_is_not_replaced(heard, said):
    assert not heard(said, "read_back", promised=FRIDAY).of(IdeaKind.ACTION)


def test_who_has_the_say_promises_nothing_by_saying_so(heard):
    said = "It's my team, I decide whether I pick up the phone on Friday or not."
    assert not heard(said, "influence").of(IdeaKind.ACTION)
    assert heard("I will decide by Friday whether we bid.", "what_and_when").of(IdeaKind.ACTION)
