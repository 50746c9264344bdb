"""What a rep says to the read-back puts its time right, or leaves it."""

from datetime import UTC, datetime

import pytest

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
