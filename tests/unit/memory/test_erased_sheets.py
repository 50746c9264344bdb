"""A call sheet that the rep changed forgets what the rep erases, to the last byte."""

import pytest

from agent.domain.sheet import Sheet, SheetLine, SheetSection
from agent.errors import MemoryStoreError, SessionNotFound
from tests.support.memories import holding
from tests.support.sessions import ASKED, NOON, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
KNOWN = SheetSection.KNOWN


def line(text, session_id="s1", number=1, **fields):
    return SheetLine(**{"section": KNOWN, "text": text, "session_id": session_id, "number": number} | fields)


def a_sheet(*lines, session_id="s1", rep_id="ann"):
    return Sheet(rep_id=rep_id, session_id=session_id, lines=lines, updated_at=NOON)


@pytest.fixture
def told(memory):
    """A session with a secret in its first message and something harmless in its second."""
    session = memory.record.start(a_session())
    session = memory.record.keep(session, an_exchange(1, SECRET))
    memory.record.keep(session, an_exchange(2, "Milo likes the demo."))
    return memory


def texts(memory, session_id="s1"):
    return [line.text for line in memory.record.sheet("ann", session_id).lines]


HARMLESS = line("Milo likes the demo.", number=2)
CHANGED = line(f"Dana and {CANARY}", edited=True)
BY_HAND = line(f"ask about {CANARY}", number=None, edited=True)


def test_an_erased_message_takes_its_lines_along_the_changed_ones_and_what_repeats_it(told, home):
    told.record.keep_sheet(a_sheet(line(SECRET), CHANGED, BY_HAND, HARMLESS))
    item = next(item for item in told.items("ann") if CANARY in item.text)
    assert holding(home, CANARY)
    assert told.erase("ann", item_id=item.id).wiped
    assert texts(told) == [HARMLESS.text]
    assert holding(home, CANARY) == []


def test_a_corrected_message_takes_its_lines_along(told, home):
    told.record.keep_sheet(a_sheet(line(SECRET), BY_HAND, HARMLESS))
    item = next(item for item in told.items("ann") if CANARY in item.text)
    assert told.correct("ann", item.id, "The deal hinges on Priya.").wiped
    assert texts(told) == [HARMLESS.text]
    assert holding(home, CANARY) == []


def test_a_message_that_is_left_out_takes_its_lines_along(told, home):
    told.record.keep_sheet(a_sheet(line(SECRET), CHANGED, HARMLESS))
    told.record.leave_out("ann", "s1", 1)
    told.erase("ann", item_id=next(item.id for item in told.items("ann")))  # wipes the disk
    assert texts(told) == []
    assert holding(home, CANARY) == []


def test_words_taken_off_the_record_leave_the_sheet_at_once(told):
    told.record.keep_sheet(a_sheet(line(SECRET), HARMLESS))
    session = told.record.load("ann", "s1")
    marked = tuple(each.model_copy(update={"unkept": each.number == 1}) for each in session.exchanges)
    told.record.amend(session.model_copy(update={"exchanges": marked}))
    assert texts(told) == [HARMLESS.text]


def test_an_erased_session_takes_its_sheet_and_its_lines_on_others(told, home):
    told.record.keep_sheet(a_sheet(line(SECRET)))
    later = told.record.start(a_session("s2", arc_id="s1"))
    told.record.keep(later, an_exchange(1, "Let us talk about Bo.", turn=ASKED))
    told.record.keep_sheet(a_sheet(line(SECRET), line("Let us talk about Bo.", "s2"), session_id="s2"))
    assert told.erase("ann", session_id="s1").wiped
    assert told.record.sheet("ann", "s1") is None
    assert texts(told, "s2") == ["Let us talk about Bo."]
    assert holding(home, CANARY) == []


def test_an_erased_rep_takes_the_sheets_along(told, home):
    told.record.keep_sheet(a_sheet(BY_HAND))
    assert told.erase("ann").wiped
    assert told.show("ann").sheets == ()
    assert holding(home, CANARY) == []


def test_a_line_the_rep_takes_off_the_sheet_leaves_the_disk_with_the_next_wiping(told, home):
    told.record.keep_sheet(a_sheet(line("quibblestone signs", number=None, edited=True), HARMLESS))
    told.record.keep_sheet(a_sheet(HARMLESS))
    told.erase("ann", item_id=next(item.id for item in told.items("ann") if CANARY in item.text))
    assert holding(home, "quibblestone") == []


def test_a_line_whose_message_left_meanwhile_is_not_kept_again(told):
    told.record.leave_out("ann", "s1", 1)
    kept = told.record.keep_sheet(a_sheet(CHANGED, line("no such message", number=9), HARMLESS))
    assert kept.lines == (HARMLESS,)
    assert texts(told) == [HARMLESS.text]


def test_changed_sheets_are_seen_and_taken_along(told):
    told.record.keep_sheet(a_sheet(BY_HAND))
    assert told.show("ann").sheets[0].lines == (BY_HAND,)
    assert f"ask about {CANARY}" in told.export("ann")
    assert "## Call sheets you changed" in told.export("ann", form="md")


def test_nobody_keeps_a_sheet_on_the_session_of_another_nor_off_the_record(told):
    with pytest.raises(SessionNotFound):
        told.record.keep_sheet(a_sheet(BY_HAND, rep_id="bob"))
    told.record.start(a_session("s3", off_record=True))
    with pytest.raises(MemoryStoreError, match="off the record"):
        told.record.keep_sheet(a_sheet(line("x", "s3", None), session_id="s3"))
    assert told.record.sheet("bob", "s1") is told.record.sheet("ann", "s3") is None
