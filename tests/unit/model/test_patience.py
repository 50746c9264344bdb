"""A model that fails is given a chance, then a rest; what an endpoint takes is found out and kept."""

from agent.model.breaker import FIRST_REST, LONGEST_REST, Breaker
from agent.model.shape import Ladder, Shape


class Hand:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_two_failures_in_a_row_earn_a_rest_and_one_does_not():
    breaker = Breaker(Hand())
    breaker.failed("slept")
    assert not breaker.is_open
    breaker.failed("slept")
    assert breaker.is_open
    assert breaker.why == "slept"


def test_after_the_rest_the_model_is_tried_again_and_rests_longer_when_it_fails():
    hand = Hand()
    breaker = Breaker(hand)
    rests = []
    for _ in range(2_000):
        breaker.failed("slept")
        began = hand.now
        while breaker.is_open:
            hand.now += 30
        rests.append(hand.now - began)
    assert rests[:4] == [0, FIRST_REST, 2 * FIRST_REST, 4 * FIRST_REST]
    assert max(rests) == LONGEST_REST


def test_a_success_forgets_all_failures():
    breaker = Breaker(Hand())
    breaker.failed("slept")
    breaker.worked()
    breaker.failed("slept")
    assert not breaker.is_open


def test_shapes_give_way_one_after_the_other_and_begin_again():
    ladder = Ladder()
    tried = []
    for _ in range(4):
        tried.append(ladder.shape)
        ladder.failed(ladder.shape)
    assert tried == [Shape.SCHEMA, Shape.TOOL, Shape.PLAIN, Shape.SCHEMA]


def test_only_the_last_shape_to_fail_says_that_all_have():
    ladder = Ladder()
    assert [ladder.failed(ladder.shape) for _ in range(3)] == [False, False, True]


def test_a_shape_that_worked_is_kept():
    ladder = Ladder()
    ladder.failed(Shape.SCHEMA)
    ladder.worked()
    ladder.failed(Shape.TOOL)
    assert ladder.shape is Shape.TOOL


def test_two_calls_at_once_that_fail_in_one_shape_move_one_step():
    ladder = Ladder()
    ladder.failed(Shape.SCHEMA)
    ladder.failed(Shape.SCHEMA)
    assert ladder.shape is Shape.TOOL
