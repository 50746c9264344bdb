"""What is on a rep's plate leaves to the last byte, and is taken along whole."""

from datetime import timedelta

from agent.domain.due import Due
from agent.domain.matter import Rating, Trigger, Urgency
from memory.reports import ExportForm
from tests.support.matters import a_matter
from tests.support.memories import holding, line
from tests.support.sessions import NOON, a_session, an_exchange

CANARY = "zirconquokka"


def a_full_matter(**fields):
    said = {"text": f"the {CANARY} renewal", "goal": f"keep {CANARY}", "tried": f"a book on {CANARY}"}
    chosen = {"triggers": (Trigger.STUCK,), "urgency": (Urgency.VISIBILITY,), "most_important": True}
    scale = {"ratings": (Rating(at=NOON, value=3),), "target": 8, "target_by": Due(text=f"before {CANARY}")}
    return a_matter(**said | chosen | scale | fields)


def test_an_erased_rep_leaves_no_byte_of_a_matter(memory, home):
    memory.record.add_matter(a_full_matter())
    assert holding(home, CANARY)
    assert memory.erase("ann").wiped
    assert holding(home, CANARY) == []
    assert memory.record.matters("ann") == ()


def test_an_erased_matter_leaves_no_byte_once_memory_caught_up(memory, home):
    memory.record.add_matter(a_full_matter())
    memory.record.erase_matter("ann", "m1")
    memory.import_lines("ann", [line("1", "Something else.")])
    assert holding(home, CANARY) == []


def test_a_matter_drawn_out_of_an_erased_session_says_its_words_no_more(memory, home):
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, f"There is the {CANARY} renewal."))
    memory.record.add_matter(a_full_matter(session_id="s1"))
    assert memory.erase("ann", session_id="s1").wiped
    assert holding(home, CANARY) == []
    (left,) = memory.record.matters("ann")
    assert (left.text, left.goal, left.tried, left.target_by, left.session_id) == ("[erased]", "", "", None, "")
    assert left.ratings == a_full_matter().ratings


def test_a_rep_sees_and_takes_along_their_whole_plate_and_nobody_elses(memory):
    memory.record.add_matter(a_full_matter(closed_at=NOON + timedelta(days=2)))
    assert memory.show("ann").matters == memory.record.matters("ann")
    for form in ExportForm:
        text = memory.export("ann", form)
        for said in (f"the {CANARY} renewal", f"keep {CANARY}", f"a book on {CANARY}", f"before {CANARY}", "stuck"):
            assert said in text
    assert CANARY not in memory.export("bo")


def test_what_is_on_the_plate_is_never_recalled_as_if_it_had_been_said(memory):
    memory.record.add_matter(a_full_matter())
    memory.catch_up()
    memory.reindex()
    assert memory.items("ann") == memory.notes("ann") == memory.search("ann", f"the {CANARY} renewal") == ()
