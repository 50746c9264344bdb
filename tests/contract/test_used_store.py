"""What reps used is counted right whoever counts at once, in SQLite and PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from agent.ports import Kind
from memory.record.record import Record
from tests.fakes import InMemoryUsed

DAY = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def stores(request, tmp_path):
    """Two that count for one installation, as two processes would."""
    if request.param == "memory":
        store = InMemoryUsed()
        yield store, store
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    two = Record.open(tmp_path, url), Record.open(tmp_path, url)
    yield two
    for record in two:
        record.close()


def test_each_rep_kind_and_stretch_is_counted_for_itself(stores):
    one, other = stores
    assert one.use("ana", Kind.TOKENS, DAY, 70) == 70
    assert other.use("ana", Kind.TOKENS, DAY, 5) == 75
    assert one.used("ana", Kind.TOKENS, DAY) == 75
    for rep, kind, since in (
        ("bob", Kind.TOKENS, DAY),
        ("ana", Kind.TURNS, DAY),
        ("ana", Kind.TOKENS, DAY.replace(day=24)),
    ):
        assert one.used(rep, kind, since) == 0


def test_what_two_processes_count_at_once_is_counted_once_each(stores):
    with ThreadPoolExecutor(4) as pool:
        seen = list(pool.map(lambda number: stores[number % 2].use("ana", Kind.TURNS, DAY, 1), range(24)))
    assert sorted(seen) == list(range(1, 25))


def test_what_is_long_over_is_forgotten(stores):
    one, _ = stores
    one.use("ana", Kind.TURNS, DAY, 1)
    one.use("bob", Kind.TURNS, DAY - timedelta(days=9), 1)
    assert one.forget_used(DAY - timedelta(days=3)) == 1
    assert one.used("bob", Kind.TURNS, DAY - timedelta(days=9)) == 0
    assert one.used("ana", Kind.TURNS, DAY) == 1


def test_a_new_stretch_takes_the_old_ones_of_the_rep_with_it(tmp_path):
    record = Record.open(tmp_path)
    record.use("ana", Kind.TURNS, DAY - timedelta(days=9), 1)
    record.use("ana", Kind.TURNS, DAY, 1)
    assert record.forget_used(DAY) == 0
    record.close()
