"""Times that come again: due at the first one, in the words they were said in."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.language.due import read_due, repeats

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("every weekday 8 to 9, first one tomorrow", "Tue 24 08:00"),
        ("8 to 9 every day", "Tue 24 08:00"),
        ("each working day at 7:30", "Tue 24 07:30"),
        ("every morning at 8, first time on Wednesday", "Wed 25 08:00"),
        ("Mon-Fri 8-9", "Tue 24 08:00"),
        ("daily from 8 to 9", "Tue 24 08:00"),
        ("every Friday at 3", "Fri 27 15:00"),
        ("every Friday", "Fri 27 17:00"),
    ],
)
def test_a_time_that_comes_again_is_due_at_the_first_one(said: str, at: str) -> None:
    due = read_due(said, MONDAY, BERLIN, promised=True)
    assert due is not None
    assert due.at is not None
    assert (due.text, due.unclear) == (said, False)
    assert f"{due.at.astimezone(BERLIN):%a %d %H:%M}" == at
    assert repeats(said)


@pytest.mark.parametrize("said", ["every day", "every morning", "every morning this week"])
def test_every_day_without_an_hour_is_asked_back(said: str) -> None:
    due = read_due(said, MONDAY, BERLIN, promised=True)
    assert due is not None
    assert due.unclear


def test_said_on_a_friday_the_first_one_is_on_monday() -> None:
    due = read_due("every weekday at 8", datetime(2026, 11, 27, 9, tzinfo=UTC), BERLIN)
    assert due is not None
    assert due.at == datetime(2026, 11, 30, 7, tzinfo=UTC)


@pytest.mark.parametrize("said", ["tomorrow at 8", "on Friday", "the first thing on Monday"])
def test_a_time_that_comes_once_does_not_repeat(said: str) -> None:
    assert not repeats(said)
