"""Figures over talks carry an interval that says how little or how much they prove."""

import pytest

from evals.finding import Finding
from evals.measure import measure, share_interval
from evals.results import Looked, Measured
from evals.scorers.scorer import Better, Unit
from evals.survival import Watched, half_life, survival
from evals.thresholds import Thresholds
from tests.support.transcripts import looked


def shares(*counts: tuple[int, int], scorer: str = "one_question") -> list[Looked]:
    return [looked(Finding(scorer=scorer, hits=hits, of=of)) for hits, of in counts]


def only(talks: list[Looked], thresholds: Thresholds | None = None) -> Measured:
    (found,) = measure(talks, thresholds)
    return found


def first_answers(*ends: tuple[int, bool]) -> list[Looked]:
    return [looked(Finding(scorer="first_answer", hits=int(came), of=1, value=float(turns))) for turns, came in ends]


def test_a_share_is_taken_over_all_turns_and_not_over_talks() -> None:
    found = only(shares((9, 10), (0, 2)))
    assert (found.value, found.of) == (0.75, 12)


def test_an_interval_holds_the_value_and_gets_narrower_with_more_talks() -> None:
    few, many = only(shares((9, 10), (5, 10))), only(shares(*[(9, 10), (5, 10)] * 20))
    assert few.low <= few.value <= few.high
    assert many.high - many.low < few.high - few.low


def test_talks_that_differ_say_less_than_talks_that_agree() -> None:
    differ, agree = only(shares(*[(10, 10), (0, 10)] * 5)), only(shares(*[(5, 10), (6, 10), (5, 10), (4, 10)] * 3))
    assert differ.high - differ.low > agree.high - agree.low


def test_no_answer_in_nine_hundred_turns_still_leaves_room_for_some() -> None:
    found = only(shares(*[(0, 9)] * 100, scorer="answers_shown"))
    assert (found.value, found.low, found.of) == (0, 0, 900)
    assert found.high == pytest.approx(100 * 3 / 900, rel=0.01)


def test_all_of_a_few_does_not_prove_all() -> None:
    found = only(shares((4, 4), (6, 6)))
    assert (found.value, found.high) == (1, 1)
    assert found.low == pytest.approx(0.74, abs=0.01)


def test_answers_are_counted_per_hundred_turns() -> None:
    assert only(shares((1, 20), (0, 30), scorer="answers_shown")).value == 2


def test_one_talk_has_wilsons_interval() -> None:
    found = only(shares((5, 10)))
    assert (found.low, found.high) == pytest.approx((0.237, 0.763), abs=0.001)


def test_numbers_are_averaged_over_talks() -> None:
    talks = [looked(Finding(scorer="turns", of=1, value=value)) for value in (10.0, 14.0, 12.0)]
    found = only(talks)
    assert (found.value, found.unit, found.better) == (12, Unit.TURNS, Better.NEITHER)
    assert 10 <= found.low < 12 < found.high <= 14


def test_the_same_talks_give_the_same_figures() -> None:
    talks = shares((9, 10), (5, 10), (7, 7))
    assert measure(talks) == measure(talks)


def test_what_no_scorer_looked_at_has_no_figure() -> None:
    assert measure([looked(Finding(scorer="crisis_referred"), Finding(scorer="tokens"))]) == ()
    assert measure([]) == ()


def test_a_figure_knows_the_threshold_it_must_hold() -> None:
    thresholds = Thresholds(scorers={"one_question": 0.95, "answers_shown": 0.0})
    assert not only(shares((9, 10)), thresholds).holds
    assert only(shares((10, 10)), thresholds).holds
    assert not only(shares((1, 100), scorer="answers_shown"), thresholds).holds


def test_half_of_the_talks_have_had_an_answer_by_the_half_life() -> None:
    found = only(first_answers((2, True), (4, True), (6, True), (8, True)))
    assert (found.value, found.note, found.of) == (4, "", 4)
    assert 2 <= found.low <= 4 <= found.high <= 8


def test_talks_that_ended_before_an_answer_came_are_not_taken_for_answered() -> None:
    assert half_life([Watched(2, True), Watched(3, False), Watched(9, True), Watched(9, False)]) == 9
    assert [step.without for step in survival([Watched(2, True), Watched(3, False), Watched(9, True)])] == [
        1,
        pytest.approx(2 / 3),
        0,
    ]


def test_without_any_answer_it_says_in_how_many_turns_none_came() -> None:
    found = only(first_answers((12, False), (9, False)))
    assert (found.value, found.note) == (12, "none in 21 turns")


def test_where_fewer_than_half_had_one_it_says_how_many() -> None:
    found = only(first_answers((3, True), (12, False), (12, False), (12, False)))
    assert (found.value, found.note) == (12, "1 of 4 talks within 12 turns")


def test_the_rule_of_three_bounds_none_and_all() -> None:
    assert share_interval(0, 100).high == pytest.approx(0.03, abs=0.001)
    assert share_interval(100, 100).low == pytest.approx(0.97, abs=0.001)
    assert share_interval(50, 100).low == pytest.approx(0.404, abs=0.001)
