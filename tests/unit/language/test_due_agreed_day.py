"""A time put right after a day was agreed."""

from datetime import UTC, date, datetime

import pytest

from agent.language.due import read_due

SUNDAY = datetime(2026, 11, 22, 9, tzinfo=UTC)
TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(("said", "hour"), [("Noon, not five. I said noon.", 12), ("3 pm, not 5", 15), ("at 8:30", 8)])
def test_a_clock_time_alone_is_one_of_the_day_that_was_agreed(said, hour):
    due = read_due(said, SUNDAY, UTC, day=TUESDAY)
    assert due.at.date() == TUESDAY
    assert due.at.hour == hour


def test_a_day_that_is_named_comes_before_the_one_agreed():
    assert read_due("no, Wednesday at 10", SUNDAY, UTC, day=TUESDAY).at == datetime(2026, 11, 25, 10, tzinfo=UTC)


def test_a_day_agreed_that_is_over_is_no_day():
    assert read_due("3 pm", SUNDAY, UTC, day=date(2026, 11, 20)).at == datetime(2026, 11, 22, 15, tzinfo=UTC)


def test_a_day_said_again_does_not_take_its_hour_away():
    assert read_due("It's Monday at 3 pm. Monday.", SUNDAY, UTC).at == datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.mark.parametrize("said", ["I'll go on Friday, there by 11", "Friday, done by 11", "on Friday so 11 o'clock"])
def test_a_small_word_between_the_day_and_its_hour_parts_nothing(said):
    assert read_due(said, SUNDAY, UTC).at == datetime(2026, 11, 27, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", ["I'll drop in on Friday at 11", "I'll go by on Friday at 11", "I'll be over on Friday at 11"]
)
def test_what_belongs_to_the_verb_is_no_part_of_the_time(said):
    assert read_due(said, SUNDAY, UTC).text == "on Friday at 11"
