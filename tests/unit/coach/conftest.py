"""A coach over a store in memory, whose days pass when a test says so."""

import pytest

from tests.fakes import InMemorySessions
from tests.support.talking import PassingTime, coached


@pytest.fixture
def clock():
    return PassingTime()


@pytest.fixture
def store():
    return InMemorySessions()


@pytest.fixture
def coach(store, clock):
    return coached(store, clock=clock)
