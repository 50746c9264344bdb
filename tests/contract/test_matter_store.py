"""What every store of matters does, the fake included."""

from datetime import timedelta

import pytest

from agent.domain.due import Due
from agent.domain.matter import Rating, Trigger, Urgency
from agent.domain.move import Focus
from agent.errors import MemoryStoreError, UsageError
from memory.record.record import Record
from tests.fakes import InMemoryMatters
from tests.support.matters import a_matter
from tests.support.sessions import NOON

LATER = NOON + timedelta(days=1)


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def matters(request, tmp_path):
    if request.param == "fake":
        yield InMemoryMatters()
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    record = Record.open(tmp_path / "home", url)
    yield record
    record.close()


def saying(**fields):
    return lambda value: value.model_copy(update=fields)


def test_a_matter_comes_back_whole_and_the_newest_comes_first(matters):
    full = a_matter(
        text="nul \0 and \ufdd0",
        triggers=(Trigger.STUCK,),
        urgency=(Urgency.DEADLINE,),
        goal="grow the north",
        most_important=True,
        ratings=(Rating(at=NOON, value=3), Rating(at=LATER, value=5)),
        target=8,
        target_by=Due(text="by Friday", at=LATER),
        tried="a book",
        asked=(Focus.TRIED,),
        session_id="s1",
    )
    newer = a_matter("m2", created_at=LATER)
    matters.add_matter(full)
    matters.add_matter(newer)
    assert matters.matters("ann") == (newer, full)


def test_at_most_two_open_matters_are_most_important(matters):
    for number in (1, 2):
        matters.add_matter(a_matter(f"m{number}", most_important=True))
    with pytest.raises(MemoryStoreError, match="2 most important"):
        matters.add_matter(a_matter("m3", most_important=True))
    matters.add_matter(a_matter("m3"))
    with pytest.raises(MemoryStoreError, match="2 most important"):
        matters.change_matter("ann", "m3", saying(most_important=True))
    matters.add_matter(a_matter("m4", rep_id="bo", most_important=True))
    matters.change_matter("ann", "m1", saying(closed_at=LATER))
    assert matters.change_matter("ann", "m3", saying(most_important=True)).most_important


def test_nobody_sees_changes_erases_or_replaces_the_matter_of_another_rep(matters):
    matters.add_matter(a_matter())
    assert matters.matters("Ann") == ()
    for attempt in (
        lambda: matters.change_matter("Ann", "m1", saying(text="mine")),
        lambda: matters.erase_matter("Ann", "m1"),
        lambda: matters.add_matter(a_matter("m1", rep_id="Ann")),
    ):
        with pytest.raises(MemoryStoreError):
            attempt()
    assert matters.matters("ann") == (a_matter(),)


def test_a_change_cannot_hand_a_matter_to_somebody_else(matters):
    matters.add_matter(a_matter())
    matters.change_matter("ann", "m1", saying(rep_id="bo", id="m9", tried="asked Cy"))
    assert matters.matters("bo") == ()
    assert [(one.id, one.tried) for one in matters.matters("ann")] == [("m1", "asked Cy")]


def test_a_change_that_is_refused_leaves_the_matter_as_it_was(matters):
    matters.add_matter(a_matter())

    def refuse(matter):
        raise UsageError("no")

    with pytest.raises(UsageError):
        matters.change_matter("ann", "m1", refuse)
    assert matters.matters("ann") == (a_matter(),)


def test_an_erased_matter_is_gone(matters):
    matters.add_matter(a_matter())
    matters.erase_matter("ann", "m1")
    assert matters.matters("ann") == ()
