"""Whatever reps are called: nobody gets another's plan, a skill that is not offered, or an ask that is not theirs."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent.domain.peer import Answer
from agent.errors import MemoryStoreError
from memory.record.record import Record
from tests.property.test_memory_isolation import NAMES
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import NOON

REPS = (*NAMES, "")
reps = st.sampled_from(REPS)
numbers = count()


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    opened = Record.open(tmp_path_factory.mktemp("apart"))
    for number, rep in enumerate(REPS):
        opened.begin_plan(a_plan(f"p{number}", rep_id=rep, item=f"item {number}"))
        opened.keep_skill(a_skill(rep, name="discovery", level=number % 11, offered=False))
        opened.keep_skill(a_skill(rep, name="demo", offered=True))
    yield opened
    opened.close()


@given(rep=reps | st.text(max_size=8))
@settings(max_examples=80, deadline=None)
def test_a_plan_and_a_level_are_their_reps_alone(record, rep):
    own = [f"item {number}" for number, name in enumerate(REPS) if name == rep]
    assert [plan.item for plan in record.plans(rep)] == own
    assert {skill.rep_id for skill in record.skills(rep)} <= {rep}
    offered = record.offered(rep)
    assert {skill.name for skill in offered} == {"demo"}
    assert {skill.rep_id for skill in offered} == set(REPS) - {rep}


@given(rep=reps, other=reps, stranger=reps | st.text(max_size=8))
@settings(max_examples=80, deadline=None)
def test_an_ask_is_seen_and_touched_by_its_two_sides_alone(record, rep, other, stranger):
    ask = an_ask(f"a{next(numbers)}", from_rep=rep, to_rep=other, skill="demo", text=f"from {REPS.index(rep)}")
    if rep == other:
        with pytest.raises(MemoryStoreError):
            record.hand_over(ask, NOON)
        return
    record.hand_over(ask, NOON)
    assert ask.id in {one.id for one in record.asks_by(rep)}
    assert ask.id in {one.id for one in record.asks_to(other)}
    if stranger != rep:
        assert ask.id not in {one.id for one in record.asks_by(stranger)}
    if stranger != other:
        assert ask.id not in {one.id for one in record.asks_to(stranger)}
    if stranger not in (rep, other):
        with pytest.raises(MemoryStoreError):
            record.change_ask(stranger, ask.id, lambda one: one.model_copy(update={"answer": Answer.WILLING}))
    record.change_ask(rep, ask.id, lambda one: one.model_copy(update={"text": "", "withdrawn_at": NOON}))


@given(rep=reps, other=reps, number=st.integers(0, len(REPS) - 1))
@settings(max_examples=40, deadline=None)
def test_nobody_changes_or_erases_the_plan_of_another(record, rep, other, number):
    before = record.plans(other)
    if REPS[number] != rep:
        with pytest.raises(MemoryStoreError):
            record.change_plan(rep, f"p{number}", lambda plan: plan.model_copy(update={"item": "stolen"}))
        with pytest.raises(MemoryStoreError):
            record.erase_plan(rep, f"p{number}")
    assert record.plans(other) == before
