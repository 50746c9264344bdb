from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.due import Due
from agent.language.due import read_due

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)


def local(text: str, now: datetime = MONDAY) -> str:
    found = read_due(text, now, BERLIN)
    assert found is not None, "a time was expected"
    assert found.at is not None, f"{found.text!r} was expected to name a point in time"
    return found.at.astimezone(BERLIN).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We had the demo on Tuesday and I'll send the recap tomorrow", "tomorrow"),
        ("The board meets on 3 December, so I'll send the paper by 1 December.", "by 1 December"),
        ("On Monday she said it was too expensive, so I'll call her Wednesday", "Wednesday"),
        ("She's travelling until Thursday, so I'll call Friday", "Friday"),
        ("The renewal is in March, I'll start on Wednesday", "on Wednesday"),
        ("I'll prepare for Thursday's demo by Wednesday", "by Wednesday"),
        ("I'll ring her Tuesday. She's back on Monday.", "Tuesday"),
        ("Dana is back on Monday. I'll ring her on Tuesday.", "on Tuesday"),
        ("I didn't do it last Thursday, I'll do it this Thursday", "this Thursday"),
        ("Not Thursday, Friday", "Friday"),
        ("Thursday, no, Friday", "Friday"),
        ("I can't on Thursday, Friday then", "Friday"),
        ("Tomorrow I'm off, so Wednesday", "Wednesday"),
        ("I'll write the mail Wednesday, Thursday latest.", "Thursday latest"),
        ("I'll send the proposal Thursday and call on Friday", "Thursday"),
        ("I promised to call her Thursday", "Thursday"),
        ("They asked me to send it by Friday", "by Friday"),
        ("I'll call her soon, by Thursday", "soon, by Thursday"),
    ],
)
def test_the_promise_decides_among_several_times(text: str, span: str) -> None:
    found = read_due(text, MONDAY, BERLIN)
    assert found is not None
    assert found.text == span


@pytest.mark.parametrize(
    "text",
    [
        *("last Thursday", "yesterday", "the other day", "two weeks ago on Thursday", "I haven't heard since Tuesday"),
        *("on Monday she said it was too expensive", "the demo was on Tuesday", "I rang Dana Thursday, she said no"),
        *("We closed it in 3 days", "She replied within a week", "I was going to ring her on Thursday"),
        *("We march on with 3 deals", "They may sign, I may not", "I will call 3 may people", "just a second"),
        *("I sat down with Dana", "we sat down at 4 tables", "the second call went well", "the 3rd stakeholder"),
        *(
            "I'm at 7",
            "I'd call it a 7",
            "7 out of 10",
            "I'm 9/10 confident",
            "they are at 50",
            "24/7",
            "1:1s are hard",
        ),
        *("price is at 90 %", "by 10 %", "We quoted 12,500 for 25 seats", "version 3.12 is out", "it costs 12.50"),
        *(
            "I've got two hours",
            "it took three weeks",
            "They will decide soon, says the champion",
            "no sooner than that",
        ),
        *("", "ok", "no idea", "I'll ring Dana"),
    ],
)
def test_what_only_looks_like_a_time_is_no_due_time(text: str) -> None:
    assert read_due(text, MONDAY, BERLIN) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("by Monday 3pm", "Mon 2026-11-23 15:00"),
        ("today at 9", "Mon 2026-11-23 21:00"),
        ("EOD Monday", "Mon 2026-11-23 17:00"),
    ],
)
def test_todays_weekday_with_a_later_hour_is_today(text: str, at: str) -> None:
    assert local(text) == at


@pytest.mark.parametrize(
    ("text", "said_on", "at", "unclear"),
    [
        ("next Thursday", datetime(2026, 11, 22, 12, tzinfo=BERLIN), "Thu 2026-11-26 17:00", False),
        ("next Monday", datetime(2026, 11, 26, 12, tzinfo=BERLIN), "Mon 2026-11-30 17:00", False),
        ("this Tuesday", datetime(2026, 11, 26, 12, tzinfo=BERLIN), "Tue 2026-12-01 17:00", True),
        ("this Tuesday", datetime(2026, 11, 22, 12, tzinfo=BERLIN), "Tue 2026-11-24 17:00", False),
        ("end of the week", datetime(2026, 11, 22, 12, tzinfo=BERLIN), "Fri 2026-11-27 17:00", False),
        ("today", datetime(2026, 11, 23, 18, tzinfo=BERLIN), "Mon 2026-11-23 23:59", False),
        ("3pm", datetime(2026, 11, 23, 16, tzinfo=BERLIN), "Tue 2026-11-24 15:00", True),
        ("in the morning", datetime(2026, 11, 23, 16, tzinfo=BERLIN), "Tue 2026-11-24 12:00", False),
        ("29 Feb", datetime(2027, 11, 23, 16, tzinfo=BERLIN), "Tue 2028-02-29 17:00", False),
        ("in a month", datetime(2027, 1, 31, 16, tzinfo=BERLIN), "Sun 2027-02-28 17:00", False),
        ("the 31st", datetime(2026, 11, 23, 16, tzinfo=BERLIN), "Thu 2026-12-31 17:00", False),
        ("2 January", datetime(2026, 12, 30, 16, tzinfo=BERLIN), "Sat 2027-01-02 17:00", False),
        ("3 December", datetime(2026, 12, 4, 16, tzinfo=BERLIN), "Fri 2027-12-03 17:00", True),
        ("end of Q1", datetime(2026, 12, 4, 16, tzinfo=BERLIN), "Wed 2027-03-31 17:00", False),
        ("3/12/2026", datetime(2026, 11, 23, 16, tzinfo=BERLIN), "Thu 2026-12-03 17:00", False),
    ],
)
def test_when_it_is_said_decides_what_it_means(text: str, said_on: datetime, at: str, unclear: bool) -> None:
    found = read_due(text, said_on, BERLIN)
    assert local(text, said_on) == at
    assert found is not None
    assert found.unclear is unclear


def test_the_end_of_a_week_that_is_over_is_next_weeks_and_asked_back() -> None:
    friday_evening = datetime(2026, 11, 27, 18, tzinfo=BERLIN)
    assert local("end of the week", friday_evening) == "Fri 2026-12-04 17:00"
    found = read_due("end of the week", friday_evening, BERLIN)
    assert found is not None
    assert found.unclear


@pytest.mark.parametrize(
    ("text", "span", "at"),
    [
        ("I'll call in an hour and a half", "in an hour and a half", "Mon 2026-11-23 11:30"),
        ("I'll do it in 2-3 days", "in 2-3 days", "Thu 2026-11-26 17:00"),
        ("between Tuesday and Thursday", "between Tuesday and Thursday", "Thu 2026-11-26 17:00"),
        ("I'll ring at five to ten tomorrow", "at five to ten tomorrow", "Tue 2026-11-24 09:55"),
        ("a fortnight on Friday", "a fortnight on Friday", "Fri 2026-12-11 17:00"),
        ("tomorrow @ 4:30pm", "tomorrow @ 4:30pm", "Tue 2026-11-24 16:30"),
        ("the last day of November", "the last day of November", "Mon 2026-11-30 17:00"),
        ("by Christmas", "by Christmas", "Thu 2026-12-24 17:00"),
        ("on Thu. at 10.30", "on Thu. at 10.30", "Thu 2026-11-26 10:30"),
        ("late Friday afternoon", "late Friday afternoon", "Fri 2026-11-27 17:00"),
    ],
)
def test_rarer_ways_to_say_when(text: str, span: str, at: str) -> None:
    found = read_due(text, MONDAY, BERLIN)
    assert found is not None
    assert (found.text, local(text)) == (span, at)


def test_an_event_without_a_day_is_asked_back() -> None:
    for text in ("after the board meeting", "when Dana is back", "the day before the demo"):
        assert read_due(f"I'll ring her {text}", MONDAY, BERLIN) == Due(text=text, at=None, unclear=True)


def test_noon_after_the_clocks_went_back_is_noon_there() -> None:
    saturday = datetime(2026, 10, 24, 12, tzinfo=BERLIN)
    assert read_due("tomorrow at noon", saturday, BERLIN) == Due(
        text="tomorrow at noon", at=datetime(2026, 10, 25, 11, tzinfo=UTC), unclear=False
    )


def test_the_reps_zone_decides_which_day_today_is() -> None:
    now = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    found = read_due("today", now, ZoneInfo("Pacific/Auckland"))
    assert found is not None
    assert found.at == datetime(2026, 11, 24, 4, tzinfo=UTC)


def test_a_time_in_another_zone_is_asked_back() -> None:
    found = read_due("I'll call at 3pm CET on Thursday", MONDAY, BERLIN)
    assert found is not None
    assert (found.text, found.unclear) == ("at 3pm CET on Thursday", True)
