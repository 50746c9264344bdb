"""A time said again in part, once it was asked back or read back."""

from datetime import UTC, datetime

import pytest

from agent.language.due import read_due
from agent.language.due.again import Earlier

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def put_right(before: str, answer: str, said: datetime = MONDAY, now: datetime = MONDAY) -> str:
    found = read_due(answer, now, UTC, earlier=Earlier(before, said))
    assert found is not None
    assert found.at is not None
    return f"{found.at:%Y-%m-%d %H:%M}{'?' if found.unclear else ''}"


@pytest.mark.parametrize(
    ("before", "answer", "meant"),
    [
        ("tomorrow at 7", "in the morning", "2026-11-24 07:00"),
        ("tomorrow at 7", "evening", "2026-11-24 19:00"),
        ("tomorrow at 7", "7 am", "2026-11-24 07:00"),
        ("next Friday at 3", "4 December", "2026-12-04 15:00"),
        ("3/12 at 10", "the 3rd of December", "2026-12-03 10:00"),
        ("Monday at 12", "next Monday", "2026-11-30 12:00"),
        ("Thursday", "at 4", "2026-11-26 16:00"),
        ("tomorrow at 10", "Thursday at 9", "2026-11-26 09:00"),
        ("next Friday", "at 3", "2026-12-04 15:00?"),
        ("soon", "Wednesday", "2026-11-25 17:00"),
        ("tomorrow at 10", "in two hours", "2026-11-23 11:00"),
    ],
)
def test_an_answer_leaves_the_day_or_the_hour_as_it_was(before: str, answer: str, meant: str) -> None:
    assert put_right(before, answer) == meant


def test_tomorrow_stays_the_day_it_was_when_it_is_cleared_up_a_day_later() -> None:
    tuesday = datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert put_right("tomorrow at 7", "in the evening", now=tuesday) == "2026-11-24 19:00"
