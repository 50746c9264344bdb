from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from agent.language.due import read_due
from agent.language.due.again import Earlier

ZONES = st.sampled_from(
    [
        *("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Auckland", "Pacific/Chatham"),
        *("Australia/Lord_Howe", "America/St_Johns", "UTC"),
    ]
).map(ZoneInfo)
NOWS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))
WEEKDAYS = ["Monday", "tue", "Wed", "thursday", "Fri", "Saturday", "sunday"]
DAYS = st.sampled_from(
    [
        *(f"{which}{day}" for which in ("", "next ", "this ", "a week on ") for day in WEEKDAYS),
        *(
            "today",
            "tomorrow",
            "tmrw",
            "the day after tomorrow",
            "next week",
            "over the weekend",
            "the week after next",
        ),
        *("3 December", "29 Feb", "Feb 29th", "31 January", "the 31st", "the 1st", "2027-02-28", "3/12", "12.12."),
        *(
            "end of the month",
            "end of quarter",
            "end of year",
            "eow",
            "eom",
            "mid-December",
            "by Christmas",
            "in 3 days",
        ),
        *("in a month", "in 2 hours", "within a week", "in 5 working days", "soon", "at some point", ""),
        *("Thursday week", "this time next week", "by the weekend", "w/c 7 Dec", "the last Friday of the month"),
        *("next Friday", "the Monday after the fair", "Donnerstag", "nächste Woche Mittwoch", "Ende des Quartals"),
    ]
)
CLOCKS = st.sampled_from(
    ["", "noon", "midnight", "at 10", "at 4", "at 7", "3pm", "12am", "10:30", "02:30", "14h", "half past nine", "EOD"]
    + ["half nine", "ten thirty", "noonish", "from 9 to 10", "at 3 or 4", "um 10 Uhr", "am", "this arvo", "same time"]
    + ["in the morning", "after lunch", "quarter to 1", "ten to one", "first thing", "11.45 pm", "between 2 and 4"]
)
LEADS = st.sampled_from(["", "by ", "before ", "after ", "on ", "no later than ", "not before ", "until "])
PHRASES = st.builds(lambda lead, day, clock: f"{lead}{day} {clock}".strip(), LEADS, DAYS, CLOCKS)
PROMISES = st.sampled_from(["{}", "I'll ring Dana {}.", "{} I'll send it", "Dana left. I will ask her {}, I think"])
WORDS = st.sampled_from([
    "i'll", "she", "said", "call", "dana", "by", "before", "on", "not", "or", "to", "and", "at", "between",
    "next", "last", "this", "week", "month", "thursday", "fri", "may", "march", "3", "12", "28th", "noon",
    "10:30", "pm", "%", ".", ",", "-", "/", "2026", "the", "of", "end", "first", "second", "soon", "later",
    "ago", "since", "in", "two", "half", "past", "quarter", "a",
])  # fmt: skip
MESSAGES = st.one_of(
    st.builds(lambda promise, phrase: promise.format(phrase), PROMISES, PHRASES),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.text(max_size=60),
)


@given(MESSAGES, NOWS, ZONES)
@example("Thursday ı ſunday 3pm", datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Europe/Berlin"))
def test_a_due_time_lies_ahead_and_stands_in_the_message(message: str, now: datetime, zone: ZoneInfo) -> None:
    found = read_due(message, now, zone)
    assert found == read_due(message, now, zone)
    if found is not None:
        assert found.text in message
        assert found.text
        assert found.at is None or (found.at > now and found.at.tzinfo is UTC)
        assert found.unclear or found.at is not None


@given(st.sampled_from(WEEKDAYS), NOWS, ZONES)
def test_a_plain_weekday_is_due_within_the_week_at_five(day: str, now: datetime, zone: ZoneInfo) -> None:
    found = read_due(f"I'll call her on {day}", now, zone)
    assert found is not None
    assert found.at is not None
    there = found.at.astimezone(zone)
    assert there.strftime("%a").lower() == day[:3].lower()
    assert (there.hour, there.minute) == (17, 0)
    assert timedelta(0) < there.date() - now.astimezone(zone).date() <= timedelta(days=7)


@given(st.integers(1, 72), NOWS, ZONES)
def test_hours_from_now_are_real_hours_even_when_the_clocks_change(hours: int, now: datetime, zone: ZoneInfo) -> None:
    found = read_due(f"I'll call her in {hours} hours", now, zone)
    assert found is not None
    assert found.at == now + timedelta(hours=hours)


@given(NOWS, ZONES)
def test_what_is_over_is_never_due(now: datetime, zone: ZoneInfo) -> None:
    for past in ("yesterday", "last Thursday", "two days ago", "since Monday"):
        assert read_due(f"She rang me {past}", now, zone) is None


@given(NOWS, ZONES, st.integers(0, 3), st.sampled_from(["00", "15", "30", "45"]))
def test_an_hour_that_the_clocks_skip_or_repeat_is_asked_back(
    now: datetime, zone: ZoneInfo, hour: int, minute: str
) -> None:
    local = now.astimezone(zone)
    changes = (local.date() + timedelta(days=day) for day in range(1, 366))
    wall = ((day, datetime(day.year, day.month, day.day, hour, int(minute), tzinfo=zone)) for day in changes)
    odd = next((day for day, at in wall if at.utcoffset() != at.replace(fold=1).utcoffset()), None)
    if odd is not None:
        found = read_due(f"I'll call her on {odd:%Y-%m-%d} at {hour:02}:{minute}", now, zone)
        assert found is not None
        assert found.unclear


@given(
    st.sampled_from(["in the morning", "in the evening", "Thursday", "at 10", "3 December", "no, 11"]),
    PHRASES,
    NOWS,
    ZONES,
)
def test_a_time_completed_from_what_was_said_before_lies_ahead(
    answer: str, before: str, now: datetime, zone: ZoneInfo
) -> None:
    found = read_due(answer, now, zone, earlier=Earlier(before, now))
    if found is not None:
        assert found.at is None or found.at > now
        assert found.unclear or found.at is not None
