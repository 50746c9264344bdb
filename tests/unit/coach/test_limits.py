"""How much a rep may say in a minute and what it may cost in a day, and turns in hand when a process stops."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from agent.domain.move import CoachMove
from agent.doors import Doors
from agent.errors import ClosingDown, MemoryStoreError, ModelUnavailable, TooManyTurns
from agent.limits import Limits
from agent.ports import Kind, Usage
from tests.fakes import InMemoryUsed
from tests.support.talking import coached

NOON = datetime(2026, 11, 23, 12, 0, 20, tzinfo=UTC)
HARM = "I want to kill myself."


class At:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def limits(used=None, clock=None, doors=None, *, turns=0, tokens=0):
    store = used if used is not None else InMemoryUsed()
    return Limits(doors or Doors(), store, clock or At(), turns_a_minute=turns, tokens_a_day=tokens)


def test_a_rep_who_sends_too_much_in_a_minute_is_told_so_and_nothing_is_kept():
    coach = coached(gate=limits(turns=2))
    session = coach.open("ana")
    for words in ("Dana went quiet.", "Nobody from finance was there."):
        session = coach.take_turn("ana", session.id, words)
    with pytest.raises(TooManyTurns, match="in a minute"):
        coach.take_turn("ana", session.id, "And now this.")
    assert coach.take_turn("ana", coach.open("ana").id, HARM).turns[-1].move is CoachMove.REFER


def test_the_next_minute_is_free_again_and_so_are_others():
    clock = At()
    gate = limits(clock=clock, turns=1)
    gate.admit("ana")
    gate.admit("bob")
    clock.now += timedelta(seconds=60)
    gate.admit("ana")
    with pytest.raises(TooManyTurns):
        gate.admit("ana")


def test_once_the_tokens_of_a_day_are_used_up_no_model_is_asked_until_tomorrow():
    clock = At()
    gate = limits(clock=clock, tokens=100)
    with gate.turn("ana"):
        gate.allow()
        gate.count(Usage(input_tokens=90, output_tokens=10))
        with pytest.raises(ModelUnavailable, match="today"):
            gate.allow()
    with gate.turn("bob"):
        gate.allow()
    assert gate.is_spent("ana")
    clock.now += timedelta(days=1)
    assert not gate.is_spent("ana")


def test_without_limits_nothing_is_counted():
    used = InMemoryUsed()
    gate = limits(used)
    with gate.turn("ana"):
        gate.admit("ana")
        gate.count(Usage(input_tokens=5))
    assert used.kept == {}


def test_calls_outside_of_a_turn_are_nobodys():
    used = InMemoryUsed()
    limits(used, tokens=10).count(Usage(input_tokens=50))
    assert used.kept == {}


class Broken(InMemoryUsed):
    """A record that cannot be used."""

    def use(self, rep_id: str, kind: Kind, since: datetime, amount: int) -> int:
        raise MemoryStoreError("the disk is full")

    def used(self, rep_id: str, kind: Kind, since: datetime) -> int:
        raise MemoryStoreError("the disk is full")


def test_tokens_that_cannot_be_counted_stop_no_turn():
    gate = limits(Broken(), tokens=10)
    with gate.turn("ana"):
        gate.count(Usage(input_tokens=50))
        gate.allow()


def test_closed_doors_let_no_turn_begin_and_those_in_hand_finish():
    doors, entered, finish = Doors(), threading.Event(), threading.Event()
    gate = limits(doors=doors)

    def turn():
        with gate.turn("ana"):
            entered.set()
            finish.wait(10)

    inside = threading.Thread(target=turn)
    inside.start()
    assert entered.wait(10)
    doors.close()
    with pytest.raises(ClosingDown, match="send your words again"), gate.turn("bob"):
        pass
    assert not doors.wait(0.01)
    finish.set()
    assert doors.wait(10)
    inside.join()
