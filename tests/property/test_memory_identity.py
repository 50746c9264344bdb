"""What is kept is what was said: session to store to session is identity."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory.record.record import Record
from tests.fakes import InMemorySessions
from tests.support.session_strategies import REP, sessions

numbers = count()


@pytest.fixture(scope="module", params=["fake", "record"])
def store(request, tmp_path_factory):
    if request.param == "fake":
        yield InMemorySessions()
        return
    record = Record.open(tmp_path_factory.mktemp("identity"))
    yield record
    record.close()


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_started_session_is_loaded_as_it_was(store, data):
    session = data.draw(sessions(f"s{next(numbers)}"))
    assert store.start(session) == session
    assert store.load(REP, session.id) == session


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_session_kept_turn_by_turn_is_loaded_as_the_last_turn_left_it(store, data):
    session = data.draw(sessions(f"s{next(numbers)}"))
    kept = store.start(session.model_copy(update={"exchanges": session.exchanges[:1]}))
    for exchange in session.exchanges[1:]:
        kept = store.keep(kept, exchange)
    assert kept == session.model_copy(update={"version": len(session.exchanges) - 1})
    assert store.load(REP, session.id) == kept
