from datetime import UTC, date, datetime, time

from ui.local_time import LocalTime

BERLIN = LocalTime.named("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_a_day_and_an_hour_on_the_reps_clock_mean_one_moment():
    assert BERLIN.at(date(2026, 11, 24), time(10, 0)) == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_summer_time_counts_on_the_day_it_is_for():
    assert BERLIN.at(date(2026, 7, 1), time(10, 0)) == datetime(2026, 7, 1, 8, 0, tzinfo=UTC)


def test_a_moment_is_said_on_the_reps_clock():
    assert BERLIN.say(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), NOW) == "Tue 24 Nov, 10:00"


def test_another_year_is_said():
    assert BERLIN.say(datetime(2027, 1, 4, 9, 0, tzinfo=UTC), NOW) == "Mon 4 Jan 2027, 10:00"


def test_without_a_name_the_machines_own_clock_is_used_both_ways():
    here = LocalTime.named("")
    moment = here.at(date(2026, 11, 24), time(10, 0))
    assert here.of(moment).time() == time(10, 0)
