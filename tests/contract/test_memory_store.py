"""What a rep's memory does, wherever it is kept: fill, search, show, take along, correct and erase."""

from itertools import count

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.reading import Reading
from agent.errors import MemoryStoreError, SessionNotFound
from memory.index.shard import shard_of
from memory.mine import ExportForm
from tests.support.memories import line, lines
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
numbers = count()


@pytest.fixture(scope="module")
def memory(place):
    opened = place.open()
    yield opened
    opened.close()


@pytest.fixture
def rep():
    """Somebody new, so that the tests can share one memory."""
    return f"rep {next(numbers)}"


def talk(memory, rep, *said, session_id="", **fields):
    """Keep a session of this rep with these messages and return it."""
    session = memory.record.start(a_session(session_id or f"{rep}-s", rep, **fields))
    for number, exchange in enumerate(said, start=1):
        kept = exchange if not isinstance(exchange, str) else an_exchange(number, exchange)
        session = memory.record.keep(session, kept)
    return session


def ids(found):
    return [item.id for item in found]


def test_what_was_imported_is_found_by_its_own_id(memory, rep):
    report = memory.import_lines(rep, lines("Dana asked for a rollback plan.", "Lunch was late."))
    assert (report.added, report.broken) == (2, ())
    (found, *_) = memory.search(rep, "rollback")
    assert (found.id, found.text, found.speaker) == ("1", "Dana asked for a rollback plan.", "rep")


def test_the_same_file_again_changes_nothing(memory, rep):
    memory.import_lines(rep, lines("one thing", "another"))
    report = memory.import_lines(rep, lines("one thing", "another"))
    assert (report.added, report.replaced, report.unchanged) == (0, 0, 2)
    assert len(memory.show(rep).items) == 2


def test_an_id_with_other_words_replaces_the_item(memory, rep):
    memory.import_lines(rep, lines("The budget is gone."))
    report = memory.import_lines(rep, lines("The champion is back."))
    assert (report.added, report.replaced) == (0, 1)
    assert ids(memory.search(rep, "champion")) == ["1"]
    assert [item.text for item in memory.show(rep).items] == ["The champion is back."]


def test_broken_lines_are_named_and_the_good_ones_kept(memory, rep):
    report = memory.import_lines(
        rep,
        [
            line("a", "good"),
            "not json",
            line("b", ""),
            '{"id": "c", "text": "no time"}',
            '{"id": "d", "at": "yesterday", "text": "no such time"}',
            "",
            line("e", "good too"),
        ],
    )
    assert [broken.number for broken in report.broken] == [2, 3, 4, 5]
    assert all(broken.reason for broken in report.broken)
    assert ids(memory.show(rep).items) == ["a", "e"]


def test_a_time_without_a_zone_is_utc_and_a_number_may_be_an_id(memory, rep):
    memory.import_lines(rep, ['{"id": 7, "at": "2026-03-02T12:00:00", "text": "hello there"}'])
    (item,) = memory.show(rep).items
    assert (item.id, item.at) == ("7", NOON)


def test_a_time_outside_the_calendar_breaks_its_line_alone(memory):
    early, late = (
        line("early", "when?", at="0001-01-01T00:00:00+05:00"),
        line("late", "when?", at="9999-12-31T23:59:59-05:00"),
    )
    report = memory.import_lines("ann", [early, line("good", "Dana went quiet."), late])
    assert (report.added, [broken.number for broken in report.broken]) == (1, [1, 3])
