"""What reps keep of what to be coached on, by hand."""

from datetime import UTC, timedelta

import pytest

from agent.domain.matter import Trigger, Urgency
from agent.errors import MemoryStoreError, UsageError
from agent.matters import Matters
from tests.fakes import InMemoryMatters
from tests.support.sessions import NOON


class Clock:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def matters(clock):
    return Matters(matters=InMemoryMatters(), clock=clock, timezone=UTC)


def test_a_matter_is_kept_in_the_reps_words_and_once(matters):
    first = matters.add("ann", "  the Globex\n renewal ")
    assert first.text == "the Globex renewal"
    assert matters.add("ann", "The Globex renewal").id == first.id
    assert matters.on_plate("ann") == (first,)
    assert matters.on_plate("bo") == ()


@pytest.mark.parametrize("text", ["", "  ", "x" * 201])
def test_no_words_or_too_many_are_refused_plainly(matters, text):
    with pytest.raises(UsageError):
        matters.add("ann", text)


def test_secrets_in_a_matter_are_masked(matters):
    assert "4111" not in matters.add("ann", "the card 4111 1111 1111 1111 of Globex").text


def test_a_third_most_important_matter_is_refused_in_words_that_name_the_two(matters):
    one, two, three = (matters.add("ann", text) for text in ("Globex", "partners", "first calls"))
    matters.choose("ann", one.id, "grow in the north")
    matters.choose("ann", two.id)
    with pytest.raises(UsageError, match="“partners” and “Globex”|“Globex” and “partners”"):
        matters.choose("ann", three.id)
    assert matters.choose("ann", one.id).goal == "grow in the north"
    matters.let_go("ann", one.id)
    assert matters.choose("ann", three.id).most_important
    assert {matter.text for matter in matters.on_plate("ann")[:2]} == {"partners", "first calls"}


def test_every_number_is_kept_with_its_time(matters, clock):
    matter = matters.add("ann", "Globex")
    for value in (3, 5):
        matters.rate("ann", matter.id, value)
        clock.now += timedelta(days=7)
    (kept,) = matters.of("ann")
    assert [(one.value, one.at) for one in kept.ratings] == [(3, NOON), (5, NOON + timedelta(days=7))]
    for value in (-1, 11):
        with pytest.raises(UsageError, match="0 to 10"):
            matters.rate("ann", matter.id, value)


def test_where_to_by_when_is_understood_or_asked_for_again(matters):
    matter = matters.add("ann", "Globex")
    aimed = matters.aim("ann", matter.id, 8, "by Friday")
    assert (aimed.target, aimed.target_by.text) == (8, "by Friday")
    assert matters.aim("ann", matter.id, 6).target_by == aimed.target_by
    assert matters.aim("ann", matter.id, by="").target_by is None
    with pytest.raises(UsageError, match="no clear time"):
        matters.aim("ann", matter.id, 8, "whenever")


def test_the_ask_holds_what_the_rep_has_said_and_nothing_else(matters):
    matter = matters.add("ann", "selling through partners")
    assert matters.ask("ann", matter.id) == "What I am working on:\nselling through partners"
    matters.rate("ann", matter.id, 3)
    matters.aim("ann", matter.id, 7, "by 31 December")
    matters.describe("ann", matter.id, tried="I asked Mei")
    asked = matters.ask("ann", matter.id)
    assert "3; I want to be at 7 by 31 December" in asked
    assert "I asked Mei" in asked


def test_what_is_chosen_stands_in_the_order_of_the_method_and_the_rest_stays(matters):
    matter = matters.add("ann", "Globex")
    matters.describe("ann", matter.id, triggers=[Trigger.STRETCH_GOAL, Trigger.STUCK], goal="the north")
    described = matters.describe("ann", matter.id, urgency=[Urgency.VISIBILITY])
    assert described.triggers == (Trigger.STUCK, Trigger.STRETCH_GOAL)
    assert (described.urgency, described.goal) == ((Urgency.VISIBILITY,), "the north")


def test_a_closed_matter_is_off_the_plate_and_can_come_back_or_be_erased(matters):
    matter = matters.add("ann", "Globex")
    matters.choose("ann", matter.id)
    assert not matters.close("ann", matter.id).most_important
    assert matters.on_plate("ann") == ()
    matters.reopen("ann", matter.id)
    assert len(matters.on_plate("ann")) == 1
    matters.erase("ann", matter.id)
    with pytest.raises(MemoryStoreError):
        matters.ask("ann", matter.id)
