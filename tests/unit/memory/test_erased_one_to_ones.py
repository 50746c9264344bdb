"""A manager's plan forgets what the manager erases or does not want kept, to the last byte."""

import pytest

from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.session import Mode
from tests.support.memories import holding
from tests.support.sessions import a_session, an_exchange

CANARY = "zirconquokka"
TURNED = f"What would the {CANARY} people say about your mornings?"
PLAN = OneToOne(
    lines=(
        PlannedLine(text="You need to block two hours.", kind=Kind.TELLS, turned=TURNED, turned_kind=Kind.ASKS),
        PlannedLine(text="How do you see it?", kind=Kind.ASKS),
    ),
    first_question=TURNED,
)


@pytest.fixture
def planned(memory):
    session = memory.record.start(a_session().model_copy(update={"mode": Mode.LEAD, "one_to_one": PLAN}))
    session = memory.record.keep(session, an_exchange(1, TURNED))
    memory.record.keep(session, an_exchange(2, "Milo likes the demo."))
    return memory


def test_a_plan_comes_back_as_it_was_kept(planned):
    assert planned.record.load("ann", "s1").one_to_one == PLAN


def test_an_erased_message_takes_along_how_the_line_was_turned_and_leaves_the_line(planned, home):
    item = next(item for item in planned.items("ann") if CANARY in item.text)
    assert planned.erase("ann", item_id=item.id).wiped
    left = planned.record.load("ann", "s1").one_to_one
    assert [line.text for line in left.lines] == [line.text for line in PLAN.lines]
    assert [line.turned for line in left.lines] == ["", ""]
    assert left.first_question == ""
    assert holding(home, CANARY) == []


def test_words_left_out_of_a_session_leave_its_plan(planned):
    left = planned.record.leave_out("ann", "s1", 1)
    assert CANARY not in left.model_dump_json()


def test_an_erased_session_takes_its_plan_along(planned, home):
    assert planned.erase("ann", session_id="s1").wiped
    assert holding(home, CANARY) == []


def test_the_export_holds_the_plan(planned):
    assert TURNED in planned.export("ann")
