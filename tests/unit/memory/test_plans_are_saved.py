"""Plans, skills and asks come through a damaged record, and through records of before they were kept."""

import sqlite3

from pydantic import SecretStr

from memory.mine import Memory
from memory.record.record import FILE
from memory.rescue import salvage_to
from tests.fakes import HashedWords
from tests.support.memories import line
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import NOON

NO_KEY = SecretStr("")


def filled(home):
    memory = Memory.open(home, embedder=HashedWords())
    memory.import_lines("ann", [line("1", "Dana went quiet.")])
    memory.record.begin_plan(a_plan())
    memory.record.begin_plan(a_plan("p2", rep_id="cy"))
    memory.record.keep_skill(a_skill("bo"))
    memory.record.hand_over(an_ask(), NOON)
    memory.close()


def test_what_can_be_read_of_them_is_saved_and_what_cannot_is_counted(home, tmp_path):
    filled(home)
    with sqlite3.connect(home / FILE) as record:
        record.execute("UPDATE plans SET plan = 'noise' WHERE id = 'p2'")
    record.close()
    saved = salvage_to(home, "", NO_KEY, tmp_path / "saved")
    assert [(lost.table, lost.rows) for lost in saved.lost] == [("plans", 1)]
    (tmp_path / "saved").rename(home / FILE)
    memory = Memory.open(home, embedder=HashedWords())
    assert [plan.id for plan in memory.record.plans("ann")] == ["p1"]
    assert memory.record.plans("cy") == ()
    assert [skill.rep_id for skill in memory.record.offered("ann")] == ["bo"]
    assert [ask.text for ask in memory.record.asks_to("bo")] == ["I talk too much"]
    memory.close()


def test_a_record_that_has_none_of_these_tables_lost_nothing_of_them(home, tmp_path):
    filled(home)
    with sqlite3.connect(home / FILE) as record:
        for table in ("plans", "skills", "asks", "matters", "sheets"):
            record.execute(f"DROP TABLE {table}")
    record.close()
    assert salvage_to(home, "", NO_KEY, tmp_path / "saved").lost == ()
