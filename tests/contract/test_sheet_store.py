"""Every store of call sheets keeps the same promises."""

import pytest

from agent.domain.sheet import Sheet, SheetLine, SheetSection
from agent.errors import MemoryStoreError, SessionNotFound
from memory.mine import Memory
from tests.fakes import HashedWords, InMemorySessions, InMemorySheets
from tests.support.sessions import NOON, a_session, an_exchange


@pytest.fixture(params=["in memory", "record"])
def stores(request, tmp_path):
    """Sessions with something said in two of them, and the sheets beside them."""
    memory = Memory.open(tmp_path, embedder=HashedWords()) if request.param == "record" else None
    sessions = memory.record if memory else InMemorySessions()
    for session_id in ("s1", "s2"):
        sessions.keep(sessions.start(a_session(session_id)), an_exchange(1, "Dana went quiet."))
    yield sessions, memory.record if memory else InMemorySheets(sessions)
    if memory:
        memory.close()


def a_sheet(session_id, *texts, number=1, **fields):
    lines = (SheetLine(section=SheetSection.KNOWN, text=text, session_id=session_id, number=number) for text in texts)
    return Sheet(**{"rep_id": "ann", "session_id": session_id, "lines": tuple(lines), "updated_at": NOON} | fields)


def test_a_sheet_that_nobody_changed_is_not_there(stores):
    _, sheets = stores
    assert sheets.sheet("ann", "s1") is None
    assert sheets.sheets("ann") == ()
    sheets.forget_sheet("ann", "s1")


def test_a_kept_sheet_comes_back_as_it_was_and_the_later_one_counts(stores):
    _, sheets = stores
    sheets.keep_sheet(a_sheet("s2", "Dana"))
    assert sheets.keep_sheet(a_sheet("s1", "Dana", "Milo")) == a_sheet("s1", "Dana", "Milo")
    sheets.keep_sheet(a_sheet("s1", "Milo"))
    assert sheets.sheet("ann", "s1") == a_sheet("s1", "Milo")
    assert sheets.sheets("ann") == (a_sheet("s1", "Milo"), a_sheet("s2", "Dana"))


def test_a_forgotten_sheet_is_gone_and_nobody_forgets_anothers(stores):
    _, sheets = stores
    sheets.keep_sheet(a_sheet("s1", "Dana"))
    sheets.forget_sheet("bob", "s1")
    assert sheets.sheet("bob", "s1") is None
    assert sheets.sheet("ann", "s1") is not None
    sheets.forget_sheet("ann", "s1")
    assert sheets.sheet("ann", "s1") is None


def test_a_line_without_its_message_is_not_kept(stores):
    sessions, sheets = stores
    sessions.leave_out("ann", "s1", 1)
    assert sheets.keep_sheet(a_sheet("s1", "Dana")).lines == ()
    assert sheets.keep_sheet(a_sheet("s1", "my own", number=None)).lines[0].text == "my own"
    assert sheets.keep_sheet(a_sheet("s2", "Dana", number=7)).lines == ()


def test_a_sheet_needs_a_session_of_the_rep_on_the_record(stores):
    sessions, sheets = stores
    for wrong in (a_sheet("s1", "Dana", rep_id="bob"), a_sheet("s9", "Dana")):
        with pytest.raises(SessionNotFound):
            sheets.keep_sheet(wrong)
    sessions.start(a_session("s3", off_record=True))
    with pytest.raises(MemoryStoreError, match="off the record"):
        sheets.keep_sheet(a_sheet("s3", "Dana"))
