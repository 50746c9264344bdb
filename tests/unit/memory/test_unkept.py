"""What a rep does not want kept is not recalled, and leaves to the last byte when the session is over."""

import subprocess
import sys
from datetime import timedelta

import pytest

from agent.clock import utc_now
from agent.domain.commitment import CommitmentStatus
from agent.domain.idea import Idea, IdeaKind
from agent.domain.reading import Reading
from agent.domain.session import NOT_KEPT
from agent.errors import MemoryStoreError, SessionNotFound
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import holding, holding_vector, line
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal was lost because I forgot to call."
LATER = NOON + timedelta(days=2)


def opened(home, now=NOON):
    return Memory.open(home, embedder=HashedWords(), clock=lambda: now)


@pytest.fixture
def memory(home):
    one = opened(home)
    yield one
    one.close()


def spoken(memory, session, *exchanges):
    kept = memory.record.start(session)
    for exchange in exchanges:
        kept = memory.record.keep(kept, exchange)
    return kept


def reopened(home, memory, now=NOON):
    memory.close()
    again = opened(home, now)
    held = again.show("ann")
    again.close()
    return held


def test_words_left_out_leave_no_byte_and_no_vector(memory, home):
    turn = ASKED.model_copy(update={"mirror": f"So {CANARY} it is.", "about": "I forgot to call"})
    reading = Reading(ideas=(Idea(kind=IdeaKind.FACT, text=SECRET),), people=(CANARY,))
    spoken(memory, a_session(title=SECRET), an_exchange(1, SECRET, turn=turn, reading=reading, key=CANARY))
    memory.catch_up()
    assert holding(home, CANARY)
    assert holding_vector(home, HashedWords().embed([SECRET])[0])
    left = memory.record.leave_out("ann", "s1", 1)
    memory.catch_up()
    assert left.utterances == (NOT_KEPT,)
    assert (left.exchanges[1].turn.mirror, left.exchanges[1].turn.about, left.title) == ("", "", "")
    assert holding(home, CANARY) == holding_vector(home, HashedWords().embed([SECRET])[0]) == []


def test_words_left_out_take_the_promise_made_of_them_along(memory):
    promise = a_commitment(action="forgot to call")
    spoken(memory, a_session(commitment=promise), an_exchange(1, SECRET))
    assert memory.record.leave_out("ann", "s1", 1).commitment is None
    assert memory.record.of("ann") == ()


@pytest.mark.parametrize(
    ("rep", "session", "number"), [("bob", "s1", 1), ("ann", "s2", 1), ("ann", "s1", 0), ("ann", "s1", 9)]
)
def test_only_own_words_can_be_left_out(memory, rep, session, number):
    kept = spoken(memory, a_session(), an_exchange(1, SECRET))
    with pytest.raises(MemoryStoreError):
        memory.record.leave_out(rep, session, number)
    assert memory.record.load("ann", "s1") == kept


def test_a_tab_that_does_not_know_of_it_cannot_bring_words_back(memory):
    stale = spoken(memory, a_session(title=SECRET), an_exchange(1, SECRET))
    memory.record.leave_out("ann", "s1", 1)
    with pytest.raises(MemoryStoreError):
        memory.record.amend(stale)


def test_marked_words_are_there_until_the_session_is_over(memory, home):
    spoken(memory, a_session(), an_exchange(1, SECRET, unkept=True), an_exchange(2, "Dana is on leave."))
    assert [item.text for item in memory.show("ann").items] == ["Dana is on leave."]
    assert reopened(home, memory).sessions[0].utterances == (SECRET, "Dana is on leave.")


@pytest.mark.parametrize("ended", [NOON, None])
def test_marked_words_leave_with_the_session(memory, home, ended):
    session = a_session(ended_at=ended, title=CANARY)
    spoken(memory, session, an_exchange(1, SECRET, unkept=True, key=CANARY), an_exchange(2, "Dana is on leave."))
    held = reopened(home, memory, LATER)
    assert held.sessions[0].utterances == (NOT_KEPT, "Dana is on leave.")
    assert [item.text for item in held.items] == ["Dana is on leave."]
    assert holding(home, CANARY) == []


def test_a_promise_that_was_confirmed_stays_though_marked_words_held_it(memory, home):
    promise = a_commitment(action="call about zirconquokka", status=CommitmentStatus.OPEN)
    spoken(memory, a_session(commitment=promise, ended_at=NOON), an_exchange(1, SECRET, unkept=True))
    held = reopened(home, memory)
    assert held.sessions[0].utterances == (NOT_KEPT,)
    assert [one.action for one in held.commitments] == ["call about zirconquokka"]


def test_a_session_off_the_record_can_be_resumed_and_then_leaves_no_byte(memory, home):
    session = a_session(off_record=True, deal=CANARY, title=CANARY, commitment=a_commitment(action=f"call {CANARY}"))
    spoken(memory, session, an_exchange(1, SECRET, reading=Reading(people=(CANARY,)), key=CANARY))
    memory.import_lines("ann", [line("1", "Dana likes finance.")])
    assert memory.search("ann", CANARY + " deal") == () or CANARY not in memory.search("ann", CANARY)[0].text
    assert memory.record.pending("ann") == ()
    resumed = reopened(home, memory, NOON + timedelta(hours=23))
    assert resumed.sessions[0].utterances == (SECRET,)
    later = opened(home, LATER)
    assert later.show("ann").sessions == later.show("ann").commitments == ()
    assert [item.text for item in later.show("ann").items] == ["Dana likes finance."]
    later.close()
    assert holding(home, CANARY) == []


def test_what_was_confirmed_off_the_record_stays_as_a_commitment_of_its_own(memory, home):
    promise = a_commitment(action="call Bo", status=CommitmentStatus.OPEN)
    spoken(memory, a_session(off_record=True, ended_at=NOON, commitment=promise), an_exchange(1, SECRET))
    held = reopened(home, memory)
    assert held.sessions == ()
    assert [(one.action, one.session_id, one.status) for one in held.commitments] == [("call Bo", "", "open")]
    assert holding(home, CANARY) == []


def test_a_session_that_was_closed_can_be_looked_at_for_a_while(memory):
    spoken(memory, a_session(off_record=True, ended_at=NOON), an_exchange(1, SECRET))
    follower = memory._follower
    follower.sweep(timedelta(minutes=10))
    assert memory.record.load("ann", "s1").utterances == (SECRET,)
    follower.sweep()
    with pytest.raises(SessionNotFound):
        memory.record.load("ann", "s1")


def test_a_clock_that_was_set_back_keeps_nothing_longer(memory, home):
    session = a_session(off_record=True, ended_at=LATER)
    spoken(memory, session, an_exchange(1, SECRET))
    assert reopened(home, memory, NOON - timedelta(days=30)).sessions == ()


def test_a_clock_set_ahead_ends_no_session_that_is_under_way(memory, home):
    now = utc_now()
    live = a_session(off_record=True, started_at=now, exchanges=(an_exchange(0, at=now),))
    spoken(memory, live, an_exchange(1, SECRET, at=now))
    assert reopened(home, memory, now + timedelta(days=30)).sessions[0].utterances == (SECRET,)


@pytest.mark.parametrize("ends", ["when it closes", "at the next start"])
def test_the_vector_of_words_taken_back_leaves_without_another_write(memory, home, ends):
    kept = spoken(memory, a_session(ended_at=NOON), an_exchange(1, SECRET))
    memory.catch_up()
    vector = HashedWords().embed([SECRET])[0]
    assert holding_vector(home, vector)
    kept = memory.record.amend(kept.model_copy(update={"exchanges": (an_exchange(0), an_exchange(1, unkept=True))}))
    assert kept.exchanges[1].unkept
    if ends == "when it closes":
        memory.close()
    else:
        memory._index.close()
        opened(home).record.close()
    assert holding_vector(home, vector) == holding(home, CANARY) == []


KILLED = """
import os, sys
from pathlib import Path
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.sessions import a_session, an_exchange
from tests.unit.memory.test_unkept import NOON, SECRET, opened
memory = opened(Path(sys.argv[1]))
session = memory.record.start(a_session(off_record=True, deal=SECRET))
memory.record.keep(session.model_copy(update={"ended_at": NOON}), an_exchange(1, SECRET))
marked = memory.record.start(a_session("s2"))
memory.record.keep(marked.model_copy(update={"ended_at": NOON}), an_exchange(1, SECRET, unkept=True))
os.kill(os.getpid(), 9)
"""


def test_what_a_killed_process_left_behind_is_gone_after_the_next_start(home, request):
    left = subprocess.run(
        [sys.executable, "-c", KILLED, str(home)], check=False, cwd=request.config.rootpath, capture_output=True
    )
    assert left.returncode == -9, left.stderr
    assert holding(home, CANARY)
    opened(home).close()
    assert holding(home, CANARY) == []
