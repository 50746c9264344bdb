"""What has been kept for long enough goes to the last byte, and what is younger stays whole."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from agent.domain.commitment import CommitmentStatus
from agent.domain.matter import Matter
from agent.domain.peer import Answer
from agent.errors import MemoryStoreError
from memory.mine import Memory
from memory.record.record import Record
from memory.record.schema import erasures, metadata, used
from memory.retention.letting_go import let_go
from memory.retention.overdue import Perishable
from memory.retention.periods import Periods
from tests.fakes import HashedWords
from tests.support.memories import holding, holding_vector, line
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange

OLD, YOUNG = "zirconquokka", "jasperwombat"
DAYS = timedelta(days=1)
NOW = NOON + 100 * DAYS
PERIODS = Periods(talks=90 * DAYS, commitments=90 * DAYS)


@pytest.fixture(params=["sqlite", "postgres"])
def memory(request, tmp_path):
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    opened = Memory.open(tmp_path / "home", database_url=url, embedder=HashedWords(), exact_up_to=0)
    yield opened
    opened.close()


def talk(memory, session_id, words, days, rep_id="ann", **fields):
    at = NOON + days * DAYS
    opening = an_exchange(0, at=at)
    session = memory.record.start(a_session(session_id, rep_id, started_at=at, exchanges=(opening,), **fields))
    return memory.record.keep(session, an_exchange(1, words, at=at))


def to_be_wiped(record):
    with record.database.reading() as connection:
        return len(connection.execute(select(erasures)).all())


def in_record(memory, words):
    with memory.record.database.reading() as connection:
        rows = [row for table in metadata.sorted_tables for row in connection.execute(select(table))]
    return any(words in str(value) for row in rows for value in row)


def test_what_is_older_is_gone_from_the_record_and_the_disk_and_what_is_younger_is_whole(memory, tmp_path):
    talk(memory, "old", f"Dana at {OLD} went quiet.", 0)
    young = talk(memory, "young", f"Milo at {YOUNG} wants a pilot.", 50, title=f"Milo, {YOUNG}")
    memory.import_lines("ann", [line("1", f"{OLD} again"), line("2", f"{YOUNG} again", days=60)])
    old_vector = HashedWords().embed([f"Dana at {OLD} went quiet."])[0]
    assert in_record(memory, OLD)
    gone, report = memory.let_go(PERIODS, NOW)
    assert gone == {Perishable.SESSIONS: 1, Perishable.IMPORTED: 1}
    assert not in_record(memory, OLD)
    assert holding(tmp_path, OLD) == holding_vector(tmp_path, old_vector) == []
    assert report.wiped == (not memory.record.database.remains)
    left = memory.record.load("ann", "young")
    assert left.model_copy(update={"version": young.version}) == young
    assert [hit.text for hit in memory.search("ann", YOUNG)][0].endswith((YOUNG + " again", "wants a pilot."))
    assert memory.search("ann", OLD, limit=1) == () or OLD not in memory.search("ann", OLD, limit=1)[0].text


def test_a_session_counts_from_its_last_word(memory):
    session = talk(memory, "long", "Dana went quiet.", 0)
    memory.record.keep(session, an_exchange(2, "Dana called back.", at=NOON + 20 * DAYS))
    assert memory.let_go(PERIODS, NOW)[0] == {}
    assert memory.let_go(PERIODS, NOW + 11 * DAYS)[0] == {Perishable.SESSIONS: 1}


def test_a_confirmed_commitment_outlives_its_session_for_its_own_time_and_a_proposed_one_does_not(memory):
    promise = a_commitment(action=f"call {YOUNG}", due_at=NOON + 60 * DAYS, status=CommitmentStatus.OPEN)
    talk(memory, "s1", f"I will call {YOUNG} because of {OLD}.", 0, commitment=promise)
    proposed = a_commitment("c2", session_id="s2", action=f"write to {OLD}")
    talk(memory, "s2", f"I might write to {OLD}.", 0, commitment=proposed)
    memory.let_go(PERIODS, NOW)
    (kept,) = memory.record.of("ann")
    assert (kept.action, kept.session_id, kept.status) == (f"call {YOUNG}", "", CommitmentStatus.OPEN)
    assert not in_record(memory, OLD)
    assert memory.let_go(PERIODS, NOON + 151 * DAYS)[0] == {Perishable.COMMITMENTS: 1}
    assert not in_record(memory, YOUNG)


def test_what_the_coach_said_later_of_old_words_goes_with_them(memory):
    talk(memory, "old", f"Price was never the reason at {OLD}.", 0)
    repeats = ASKED.model_copy(update={"mirror": f"In March you said price was never the reason at {OLD}."})
    session = talk(memory, "young", "It is about price.", 50)
    memory.record.keep(session, an_exchange(2, "Still so.", at=NOON + 50 * DAYS, turn=repeats))
    memory.let_go(PERIODS, NOW)
    assert not in_record(memory, OLD)
    assert [one.utterance for one in memory.record.load("ann", "young").exchanges] == [
        None,
        "It is about price.",
        "Still so.",
    ]


def test_a_running_plan_and_what_was_touched_lately_stay_and_what_was_not_goes(memory):
    record = memory.record
    talk(memory, "old", f"I want to ask {YOUNG} more.", 0)
    record.begin_plan(a_plan("p1", closed_at=NOON))
    record.begin_plan(a_plan("p2", item=f"ask {YOUNG} more", begins_at=NOON + 80 * DAYS, ends_at=NOON + 110 * DAYS))
    for matter_id, days in (("m1", 0), ("m2", 50)):
        at = NOON + days * DAYS
        record.add_matter(Matter(id=matter_id, rep_id="ann", text="pricing", created_at=NOON, updated_at=at))
    record.keep_skill(a_skill("ann", updated_at=NOON))
    record.keep_skill(a_skill("bo", updated_at=NOON + 50 * DAYS))
    record.hand_over(an_ask("a1"), NOON)
    said = {"answer": Answer.WILLING, "answered_at": NOON + 50 * DAYS}
    record.change_ask("bo", "a1", lambda ask: ask.model_copy(update=said))
    gone = memory.let_go(PERIODS, NOW)[0]
    assert gone == {Perishable.SESSIONS: 1, Perishable.PLANS: 1, Perishable.MATTERS: 1, Perishable.SKILLS: 1}
    assert [(plan.id, plan.item) for plan in record.plans("ann")] == [("p2", f"ask {YOUNG} more")]
    assert [matter.id for matter in record.matters("ann")] == ["m2"]
    assert (len(record.skills("bo")), len(record.asks_by("ann"))) == (1, 1)


def test_counts_of_use_have_a_period_of_their_own_and_nothing_else_goes_without_one(memory):
    talk(memory, "old", "Dana went quiet.", 0)
    with memory.record.database.writing() as connection:
        for days in (0, 99):
            row = {"rep_id": "ann", "kind": "turns", "since": NOON + days * DAYS, "amount": 3}
            connection.execute(used.insert().values(row))
    assert memory.overdue(Periods(), NOW) == {Perishable.USED: 1}
    assert memory.let_go(Periods(), NOW)[0] == {Perishable.USED: 1}
    assert memory.overdue(Periods(), NOW) == {}
    assert len(memory.record.history("ann")) == 1


def test_everybodys_goes_and_a_second_run_finds_nothing(memory):
    for rep_id in ("ann", "bo", "cy"):
        talk(memory, f"old-{rep_id}", f"{OLD} of {rep_id}", 0, rep_id)
        talk(memory, f"young-{rep_id}", f"{YOUNG} of {rep_id}", 60, rep_id)
    assert memory.let_go(PERIODS, NOW)[0] == {Perishable.SESSIONS: 3}
    assert memory.let_go(PERIODS, NOW)[0] == {}
    assert [len(memory.record.history(rep_id)) for rep_id in ("ann", "bo", "cy")] == [1, 1, 1]


def test_what_a_crash_left_on_the_disk_is_wiped_at_the_next_start(tmp_path):
    home = tmp_path / "home"
    memory = Memory.open(home, embedder=HashedWords())
    talk(memory, "old", f"Dana at {OLD} went quiet.", 0)
    memory.close()
    record = Record.open(home)
    assert let_go(record.database, PERIODS, NOW)[0] == {Perishable.SESSIONS: 1}
    assert to_be_wiped(record)
    record.close()
    memory = Memory.open(home, embedder=HashedWords())
    assert to_be_wiped(memory.record) == 0
    assert holding(home, OLD) == []
    memory.close()


class CutShort:
    """A database that breaks down once so many reps have been written."""

    def __init__(self, database, reps):
        self.reading, self._writing, self._left = database.reading, database.writing, reps

    def writing(self):
        if self._left == 0:
            raise MemoryStoreError("the machine went down")
        self._left -= 1
        return self._writing()


def test_a_run_that_is_cut_short_leaves_whole_reps_and_the_next_one_goes_on(memory):
    for rep_id in ("ann", "bo", "cy"):
        talk(memory, f"a-{rep_id}", f"{OLD} of {rep_id}", 0, rep_id)
        talk(memory, f"b-{rep_id}", f"{OLD} again, {rep_id}", 1, rep_id)
    with pytest.raises(MemoryStoreError):
        let_go(CutShort(memory.record.database, 1), PERIODS, NOW)
    assert [len(memory.record.history(rep_id)) for rep_id in ("ann", "bo", "cy")] == [0, 2, 2]
    assert memory.let_go(PERIODS, NOW)[0] == {Perishable.SESSIONS: 4}
    assert not in_record(memory, OLD)
