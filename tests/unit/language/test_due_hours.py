"""Hours said in passing: without "at", with a name beside them, or in answer to a time that was wrong."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.due import Due
from agent.language.due import read_due

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)
AGREED = date(2026, 11, 25)


def local(found: Due | None) -> str:
    assert found is not None, "a time was expected"
    assert found.at is not None, f"{found.text!r} was expected to name a point in time"
    return found.at.astimezone(BERLIN).strftime("%d %H:%M")


@pytest.mark.parametrize(
    ("text", "span", "at"),
    [
        ("at 14 o'clock", "at 14 o'clock", "23 14:00"),
        ("I'll ring her tomorrow at 14 o'clock", "tomorrow at 14 o'clock", "24 14:00"),
        ("I'll ring her tomorrow, 9 o'clock", "tomorrow, 9 o'clock", "24 09:00"),
        ("tomorrow at 10 about the spare parts", "tomorrow at 10", "24 10:00"),
        ("I'll ask Petra on Wednesday at 10 in our one-to-one", "on Wednesday at 10", "25 10:00"),
        ("tomorrow at 9 over coffee", "tomorrow at 9", "24 09:00"),
        ("I'll call Ruth on Thursday at 9 from the office", "on Thursday at 9", "26 09:00"),
        ("I'll call Ruth tomorrow at 10. That's decided.", "tomorrow at 10", "24 10:00"),
        ("Tuesday first thing, 8:30", "Tuesday first thing, 8:30", "24 08:30"),
        ("first thing on Tuesday, at 8", "first thing on Tuesday, at 8", "24 08:00"),
        ("Tuesday first thing", "Tuesday first thing", "24 09:00"),
        ("1530 tomorrow", "1530 tomorrow", "24 15:30"),
        ("tomorrow at 1530", "tomorrow at 1530", "24 15:30"),
        ("tomorrow 0930", "tomorrow 0930", "24 09:30"),
        ("tomorrow 4", "tomorrow 4", "24 16:00"),
        ("I'll ring Dana tomorrow 10.", "tomorrow 10.", "24 10:00"),
    ],
)
def test_an_hour_said_in_passing_is_kept(text: str, span: str, at: str) -> None:
    found = read_due(text, MONDAY, BERLIN)
    assert local(found) == at
    assert found is not None
    assert found.text.strip(".") == span.strip(".")
    assert not found.unclear


def test_a_first_thing_made_exact_is_the_coming_monday() -> None:
    sunday = datetime(2026, 11, 22, 10, 0, tzinfo=BERLIN)
    assert read_due("Monday first thing, 8:30", sunday, BERLIN) == Due(
        text="Monday first thing, 8:30", at=datetime(2026, 11, 23, 8, 30, tzinfo=BERLIN), unclear=False
    )


def test_a_number_behind_a_weekday_may_be_a_date_and_is_asked_back() -> None:
    found = read_due("Thursday 4", MONDAY, BERLIN)
    assert local(found) == "26 16:00"
    assert found is not None
    assert found.unclear


@pytest.mark.parametrize(
    "text",
    ["tomorrow at 4 tables", "tomorrow 4 people will join", "I'll offer her 1500 tomorrow", "I'll do 3 calls tomorrow"],
)
def test_a_number_of_things_is_no_hour(text: str) -> None:
    assert local(read_due(text, MONDAY, BERLIN)) == "24 17:00"


@pytest.mark.parametrize(
    "text",
    [
        "no, 10.30",
        "yes but 10.30",
        "At 10:30 I said.",
        "at 10.30 I said",
        "I said 10:30",
        "I meant 10.30.",
        "10.30 please",
        "10.30",
        "make it 10.30",
    ],
)
def test_an_hour_put_right_is_one_of_the_day_agreed(text: str) -> None:
    found = read_due(text, MONDAY, BERLIN, day=AGREED)
    assert local(found) == "25 10:30"
    assert found is not None
    assert not found.unclear


@pytest.mark.parametrize("text", ["the price is 10.30", "it costs 12.50", "10.30 euros", "10.30 %", "version 3.12"])
def test_a_price_is_no_hour_even_where_a_day_is_agreed(text: str) -> None:
    assert read_due(text, MONDAY, BERLIN, day=AGREED) is None


@pytest.mark.parametrize(("text", "at"), [("on 10.12.", "10 17:00"), ("no, on 3.12.", "03 17:00")])
def test_a_date_is_a_date_even_where_a_day_is_agreed(text: str, at: str) -> None:
    assert local(read_due(text, MONDAY, BERLIN, day=AGREED)) == at


@pytest.mark.parametrize("text", ["10.30", "no, 10.30"])
def test_a_dotted_number_is_no_hour_where_no_day_is_agreed(text: str) -> None:
    assert read_due(text, MONDAY, BERLIN) is None
