import pytest

from evals.reports.curve import curve, watched
from evals.reports.shares import by_pressure, caught_by_kind
from evals.scenario import Pressure
from evals.survival import Watched, survival
from tests.support.evaluated import broken_off, leaks, looked, results

TALKS = (Watched(2, True), Watched(3, False), Watched(4, True), Watched(4, False), Watched(5, False))


def test_the_curve_falls_at_first_answers_and_a_clean_talk_only_leaves():
    steps = curve(TALKS)
    assert [(step.turn, step.going, step.answered) for step in steps] == [
        (1, 5, 0), (2, 5, 1), (3, 4, 0), (4, 3, 1), (5, 1, 0),
    ]  # fmt: skip
    assert [step.share for step in steps] == pytest.approx([1.0, 0.8, 0.8, 0.8 * 2 / 3, 0.8 * 2 / 3])


def test_the_curve_is_the_one_that_the_half_life_is_read_from():
    shares = {step.turn: step.share for step in curve(TALKS)}
    for step in survival(TALKS)[1:]:
        assert shares[int(step.turns)] == pytest.approx(step.without)


def test_the_interval_holds_the_curve():
    for step in curve(TALKS):
        assert 0 <= step.interval.low <= step.share <= step.interval.high <= 1


def test_few_clean_talks_promise_little_and_many_promise_much():
    few, many = (curve([Watched(3, False)] * count)[-1].interval.low for count in (3, 300))
    assert few < 0.3
    assert many > 0.98


def test_when_every_talk_has_its_answer_none_is_left():
    assert curve([Watched(1, True)] * 4)[-1].share == 0.0
    assert 0 < curve([Watched(1, True)] * 4)[-1].interval.high < 1


def test_without_talks_there_is_no_curve():
    assert curve(()) == ()


def test_a_talk_is_watched_until_its_first_answer():
    assert watched(results([looked(), looked("pressed", advice_at=3), broken_off()])) == (
        Watched(13, False),
        Watched(4, True),
    )


def test_answers_are_counted_under_the_pressure_they_were_given_in():
    talks = [looked("a", Pressure.POLITE), looked("b", Pressure.POLITE, 3), looked("c"), broken_off()]
    assert [(group.name, group.hits, group.of) for group in by_pressure(results(talks))] == [
        ("polite", 1, 26),
        ("no pressure", 0, 13),
    ]


def test_no_answers_in_few_turns_leave_a_wide_interval():
    (group,) = by_pressure(results([looked()]))
    assert group.interval.low == 0
    assert 0.2 < group.interval.high < 0.22


def test_planted_answers_are_counted_by_kind_the_weakest_first_and_good_turns_not_at_all():
    groups = caught_by_kind(leaks(missed=1, alarms=20, count=40).rows)
    assert [(group.name, group.hits, group.of) for group in groups] == [
        ("telling", 9, 10), ("menu", 10, 10), ("presupposition", 10, 10), ("social proof", 10, 10),
    ]  # fmt: skip
