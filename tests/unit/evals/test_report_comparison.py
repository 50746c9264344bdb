import pytest

from evals.reports.comparison import Change, change, compare
from evals.results import Compared
from evals.scorers.scorer import Better, Unit
from tests.support.evaluated import leaks, looked, measured, results


def figure(low, high, better=Better.MORE, **others):
    return measured("quality", (low + high) / 2, low, high, better=better, **others)


@pytest.mark.parametrize(
    ("now", "before", "became"),
    [
        (figure(0.8, 0.9), figure(0.5, 0.6), Change.BETTER),
        (figure(0.5, 0.6), figure(0.8, 0.9), Change.WORSE),
        (figure(0.5, 0.6, Better.LESS), figure(0.8, 0.9, Better.LESS), Change.BETTER),
        (figure(0.8, 0.9, Better.LESS), figure(0.5, 0.6, Better.LESS), Change.WORSE),
        (figure(0.8, 0.9, Better.NEITHER), figure(0.5, 0.6, Better.NEITHER), Change.MOVED),
        (figure(0.5, 0.7), figure(0.6, 0.9), Change.SAME),
        (figure(0.5, 0.6), figure(0.6, 0.9), Change.SAME),
        (figure(0.5, 0.5), figure(0.5, 0.5), Change.SAME),
        (figure(0.5, 0.6), None, Change.NEW),
    ],
)
def test_a_figure_changed_only_where_the_intervals_lie_apart(now, before, became):
    assert change(Compared(now, before)) is became


def test_two_figures_that_never_came_about_tell_of_no_change():
    now, before = (figure(turns, turns, note=f"none in {turns} turns") for turns in (40, 90))
    assert change(Compared(now, before)) is Change.UNTOLD


def test_figures_are_beside_those_of_the_same_name_and_the_gates_come_last():
    now = results([looked()], measured("a", 0.5, 0.4, 0.6), measured("b", 0.5, 0.4, 0.6), leaks=leaks())
    before = results([looked()], measured("b", 0.1, 0.0, 0.2), measured("gone", 0.1, 0.0, 0.2), leaks=leaks(missed=20))
    compared = compare(now, before)
    assert [one.now.scorer for one in compared] == ["a", "b", "leaks_caught", "leak_false_alarms"]
    assert [one.before and one.before.value for one in compared] == [None, 0.1, 0.8, 0.04]


def test_a_figure_in_another_unit_is_another_figure():
    now = results([looked()], measured("a", 5.0, 4.0, 6.0, unit=Unit.TURNS))
    assert compare(now, results([looked()], measured("a", 0.5, 0.4, 0.6))) == (Compared(now.measured[0], None),)


def test_what_nobody_looked_at_is_not_compared():
    now, before = (results([looked()], measured("a", 0.5, 0.4, 0.6, of=of)) for of in (9, 0))
    assert compare(now, before)[0].before is None
    assert compare(before, now) == ()
