from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.due import Due
from agent.language.due import read_due

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)


def due(text: str, now: datetime = MONDAY) -> Due | None:
    return read_due(text, now, BERLIN)


def local(found: Due | None) -> str:
    assert found is not None, "a time was expected"
    assert found.at is not None, f"{found.text!r} was expected to name a point in time"
    return found.at.astimezone(BERLIN).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "span", "at"),
    [
        ("Thursday", "Thursday", "Thu 2026-11-26 17:00"),
        ("I'll ring Dana by Thu", "by Thu", "Thu 2026-11-26 17:00"),
        ("I'll do it a week on Tuesday.", "a week on Tuesday", "Tue 2026-12-01 17:00"),
        ("Tuesday week", "Tuesday week", "Tue 2026-12-01 17:00"),
        ("this Friday", "this Friday", "Fri 2026-11-27 17:00"),
        ("on Tuesday morning", "on Tuesday morning", "Tue 2026-11-24 12:00"),
        ("I'll ring Dana before Thursday noon.", "before Thursday noon", "Thu 2026-11-26 12:00"),
        ("Wednesday at 10", "Wednesday at 10", "Wed 2026-11-25 10:00"),
        ("Fri 3pm", "Fri 3pm", "Fri 2026-11-27 15:00"),
        ("friday EOD", "friday EOD", "Fri 2026-11-27 17:00"),
        ("by close of business Friday", "by close of business Friday", "Fri 2026-11-27 17:00"),
        ("Thursday next week", "Thursday next week", "Thu 2026-12-03 17:00"),
        ("monday of next week", "monday of next week", "Mon 2026-11-30 17:00"),
        ("no later than Friday 10am", "no later than Friday 10am", "Fri 2026-11-27 10:00"),
        ("between 2 and 4 on Thursday", "between 2 and 4 on Thursday", "Thu 2026-11-26 16:00"),
        ("Thursday 2-3pm", "Thursday 2-3pm", "Thu 2026-11-26 15:00"),
        ("before Thursday", "before Thursday", "Thu 2026-11-26 09:00"),
        ("before Thursday's call", "before Thursday's call", "Thu 2026-11-26 09:00"),
    ],
)
def test_a_weekday_is_the_next_one_to_come(text: str, span: str, at: str) -> None:
    found = due(text)
    assert local(found) == at
    assert found == Due(text=span, at=found.at, unclear=False)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("today", "Mon 2026-11-23 17:00"),
        ("tonight", "Mon 2026-11-23 21:00"),
        ("tonight at 8", "Mon 2026-11-23 20:00"),
        ("this afternoon", "Mon 2026-11-23 17:00"),
        ("3 this afternoon", "Mon 2026-11-23 15:00"),
        ("tomorrow", "Tue 2026-11-24 17:00"),
        ("tmrw 9ish", "Tue 2026-11-24 09:00"),
        ("tommorow at quarter to 5", "Tue 2026-11-24 16:45"),
        ("first thing tomorrow", "Tue 2026-11-24 09:00"),
        ("the day after tomorrow", "Wed 2026-11-25 17:00"),
        ("in two hours", "Mon 2026-11-23 12:00"),
        ("in half an hour", "Mon 2026-11-23 10:30"),
        ("within the hour", "Mon 2026-11-23 11:00"),
        ("in 3 days", "Thu 2026-11-26 17:00"),
        ("in 5 working days", "Mon 2026-11-30 17:00"),
        ("within a week", "Mon 2026-11-30 17:00"),
        ("two weeks from now", "Mon 2026-12-07 17:00"),
        ("end of day", "Mon 2026-11-23 17:00"),
        ("cob", "Mon 2026-11-23 17:00"),
        ("after lunch", "Mon 2026-11-23 14:00"),
        ("end of the week", "Fri 2026-11-27 17:00"),
        ("eow", "Fri 2026-11-27 17:00"),
        ("over the weekend", "Sun 2026-11-29 17:00"),
        ("next week", "Fri 2026-12-04 17:00"),
        ("by the end of the month", "Mon 2026-11-30 17:00"),
        ("next month", "Thu 2026-12-31 17:00"),
        ("end of quarter", "Thu 2026-12-31 17:00"),
        ("end of year", "Thu 2026-12-31 17:00"),
    ],
)
def test_a_time_told_from_now_is_understood(text: str, at: str) -> None:
    found = due(f"I'll do it {text}.")
    assert local(found) == at
    assert not found.unclear


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("3 December", "Thu 2026-12-03 17:00"),
        ("3rd of December", "Thu 2026-12-03 17:00"),
        ("Dec 3rd", "Thu 2026-12-03 17:00"),
        ("December 3, 2026", "Thu 2026-12-03 17:00"),
        ("on the 3rd", "Thu 2026-12-03 17:00"),
        ("2026-12-03", "Thu 2026-12-03 17:00"),
        ("on 12.12.", "Sat 2026-12-12 17:00"),
        ("by 25/12", "Fri 2026-12-25 17:00"),
        ("the 28th at 2", "Sat 2026-11-28 14:00"),
        ("Thursday the 26th at 10:30", "Thu 2026-11-26 10:30"),
        ("by the 15th", "Tue 2026-12-15 17:00"),
        ("2 January", "Sat 2027-01-02 17:00"),
    ],
)
def test_a_day_of_the_calendar_is_understood(text: str, at: str) -> None:
    found = due(f"I'll do it {text}")
    assert local(found) == at
    assert not found.unclear


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("noon", "12:00"),
        ("midnight", "23:59"),
        ("10:30", "10:30"),
        ("14h", "14:00"),
        ("half past two", "14:30"),
        ("quarter to 5", "16:45"),
        ("at 4", "16:00"),
        ("3 p.m.", "15:00"),
        ("11am", "11:00"),
        ("4 o'clock", "16:00"),
    ],
)
def test_a_clock_time_alone_is_today_in_office_hours(text: str, at: str) -> None:
    assert local(due(text)) == f"Mon 2026-11-23 {at}"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("next Thursday", "Thu 2026-12-03 17:00"),
        ("3/12", "Thu 2026-12-03 17:00"),
        ("Monday", "Mon 2026-11-30 17:00"),
        ("mid-December", "Tue 2026-12-15 17:00"),
        ("Tuesday or Wednesday", "Wed 2026-11-25 17:00"),
        ("half past nine", "Tue 2026-11-24 09:30"),
        ("tomorrow at 7", "Tue 2026-11-24 07:00"),
        ("early next week", "Tue 2026-12-01 17:00"),
        ("Thursday 27 November", "Fri 2026-11-27 17:00"),
    ],
)
def test_a_time_with_two_readings_is_asked_back(text: str, at: str) -> None:
    found = due(text)
    assert local(found) == at
    assert found.unclear


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "later",
        "at some point",
        "when I get to it",
        "asap",
        "in the next few days",
        "as soon as I can",
        "eventually",
    ],
)
def test_words_that_name_no_time_are_asked_back_without_a_guess(text: str) -> None:
    assert due(f"I'll call her {text}.") == Due(text=text, at=None, unclear=True)
