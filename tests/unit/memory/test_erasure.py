"""Erased is erased: to the last byte, text and vectors."""

import sqlite3

import pytest

from agent.domain.reading import Reading
from agent.errors import SessionNotFound
from memory.index.shard import shard_of
from memory.mine import ErasureReport, Memory
from memory.record.record import FILE
from tests.fakes import HashedWords
from tests.support.memories import files, holding, holding_vector, line
from tests.support.sessions import ASKED, a_commitment, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
NEIGHBOUR = next(name for number in range(10_000) if shard_of(name := f"rep {number}") == shard_of("ann"))
"""Somebody whose vectors lie in the same shard as those of "ann"."""


@pytest.fixture
def memory(home):
    opened = Memory.open(home, embedder=HashedWords())
    for rep in ("bob", NEIGHBOUR):
        opened.import_lines(rep, [line("1", f"{rep} keeps this for good.")])
    yield opened
    opened.close()


def vector():
    return HashedWords().embed([SECRET])[0]


def test_an_erased_import_leaves_no_byte(memory, home):
    memory.import_lines("ann", [line("1", SECRET), line("2", "Dana likes finance.")])
    assert holding(home, CANARY)
    assert holding_vector(home, vector())
    assert memory.erase("ann", item_id="1").wiped
    assert holding(home, CANARY) == holding_vector(home, vector()) == []
    assert [item.id for item in memory.search("ann", "Dana finance")] == ["2"]
    assert holding_vector(home, HashedWords().embed([f"{NEIGHBOUR} keeps this for good."])[0])


def test_an_erased_rep_leaves_no_byte_and_nobody_else_loses_one(memory, home):
    rep = "ann of zirconquokka"
    turn = ASKED.model_copy(update={"mirror": f"So {CANARY} it is."})
    reading = Reading(people=(CANARY,))
    commitment = a_commitment(rep_id=rep, action=f"call {CANARY}")
    session = memory.record.start(a_session(rep_id=rep, deal=CANARY, commitment=commitment))
    memory.record.keep(session, an_exchange(1, SECRET, turn=turn, reading=reading, key=CANARY))
    memory.import_lines(rep, [line(CANARY, SECRET, speaker=CANARY)])
    assert memory.erase(rep).wiped
    assert holding(home, CANARY) == holding_vector(home, vector()) == []
    assert memory.show(rep).items == memory.show(rep).sessions == memory.show(rep).commitments == ()
    assert memory.search("bob", "keeps good")[0].text == "bob keeps this for good."


def test_an_erased_session_takes_along_what_later_sessions_repeat_of_it(memory, home):
    commitment = a_commitment(action=f"call {CANARY}")
    memory.record.start(a_session("s1", commitment=commitment))
    opening = ASKED.model_copy(update={"question": f"How did your call to {CANARY} go?", "about": CANARY})
    later = a_session("s2", follow_up=commitment, title=CANARY, exchanges=(an_exchange(0, turn=opening),))
    memory.record.keep(memory.record.start(later), an_exchange(1, "Let us talk about Bo."))
    assert memory.erase("ann", session_id="s1").wiped
    assert holding(home, CANARY) == []
    left = memory.record.load("ann", "s2")
    assert left.follow_up is None
    assert left.utterances == ("Let us talk about Bo.",)
    assert left.exchanges[0].turn.question == "[erased]"
    assert left.exchanges[1].turn == ASKED


def test_an_erased_utterance_leaves_the_rest_of_its_session(memory, home):
    session = memory.record.start(a_session())
    turn = ASKED.model_copy(update={"mirror": f"The {CANARY} deal hinges on Dana."})
    said = an_exchange(1, SECRET, turn=turn, reading=Reading(people=("Dana",)))
    session = memory.record.keep(session, said)
    memory.record.keep(session, an_exchange(2, "Dana is on leave."))
    assert memory.erase("ann", item_id="s1/1").wiped
    assert holding(home, CANARY) == holding_vector(home, vector()) == []
    assert memory.record.load("ann", "s1").utterances == ("[erased]", "Dana is on leave.")


def test_old_words_of_a_correction_leave_no_byte(memory, home):
    memory.import_lines("ann", [line("1", SECRET)])
    assert memory.correct("ann", "1", "A harmless note.").wiped
    assert holding(home, CANARY) == holding_vector(home, vector()) == []
    assert memory.search("ann", "harmless")[0].id == "1"


def test_a_session_deleted_on_the_page_leaves_no_byte_once_memory_caught_up(memory, home):
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, SECRET))
    memory.import_lines("ann", [line("1", "Something else.")])
    memory.record.delete("ann", "s1")
    memory.import_lines("ann", [line("2", "And more.")])
    assert holding(home, CANARY) == holding_vector(home, vector()) == []


def test_an_erasure_cut_short_is_finished_at_the_next_start(memory, home):
    memory.import_lines("ann", [line("1", SECRET)])
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, SECRET))
    memory.record.delete("ann", "s1")
    memory.close()
    again = Memory.open(home, embedder=HashedWords())
    report = again.erase("ann", item_id="1")
    again.close()
    assert report == ErasureReport(wiped=True)
    assert holding(home, CANARY) == holding_vector(home, vector()) == []


def test_while_another_process_reads_the_erasure_says_that_it_is_not_finished(memory, home):
    memory.import_lines("ann", [line("1", SECRET)])
    other = sqlite3.connect(home / FILE, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM items").fetchone()
    report = memory.erase("ann")
    assert not report.wiped
    assert "Another process" in report.note
    other.close()
    memory.import_lines("bob", [line("2", "later")])
    assert holding(home, CANARY) == []


def test_nobody_erases_the_session_of_another_rep(memory):
    session = memory.record.start(a_session())
    with pytest.raises(SessionNotFound):
        memory.erase("Ann", session_id="s1")
    assert memory.record.load("ann", "s1") == session


def test_all_files_are_the_owners_alone(memory, home):
    assert {path.stat().st_mode & 0o777 for path in files(home)} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in (home, *home.rglob("*")) if path.is_dir()} == {0o700}
