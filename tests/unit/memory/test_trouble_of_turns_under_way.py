"""A turn that is under way while something is erased does not bring it back."""

import pytest

from agent.errors import SessionConflict
from tests.support.memories import holding, line
from tests.support.sessions import ASKED, a_commitment, a_session, an_exchange

CANARY = "zirconquokka"


@pytest.mark.parametrize("what", [{"item_id": "1"}, {"session_id": "s1"}])
def test_a_turn_that_recalled_erased_words_is_not_kept(memory, tmp_path, what):
    memory.import_lines("ann", [line("1", f"The {CANARY} deal hinges on Dana.")])
    earlier = memory.record.start(a_session("s1"))
    memory.record.keep(earlier, an_exchange(1, f"The {CANARY} deal hinges on Dana."))
    under_way = memory.record.start(a_session("s2"))
    memory.erase("ann", **what)
    mirrors = ASKED.model_copy(update={"mirror": f"In March you spoke of {CANARY}."})
    with pytest.raises(SessionConflict):
        memory.record.keep(under_way, an_exchange(1, "Where was I?", turn=mirrors))
    if "item_id" in what:
        memory.erase("ann", session_id="s1")
    else:
        memory.erase("ann", item_id="1")
    assert holding(tmp_path / "home", CANARY) == []
    again = memory.record.load("ann", "s2")
    assert memory.record.keep(again, an_exchange(1, "Where was I?")).utterances == ("Where was I?",)


def test_a_turn_under_way_does_not_bring_back_a_promise_that_was_erased(memory, tmp_path):
    promise = a_commitment(action=f"call {CANARY}")
    memory.record.start(a_session("s1", commitment=promise))
    under_way = memory.record.start(a_session("s2", follow_up=promise))
    memory.record.delete("ann", "s1")
    with pytest.raises(SessionConflict):
        memory.record.keep(under_way, an_exchange(1, "I did it."))
    assert memory.record.of("ann") == ()
    assert memory.catch_up() == ""
    assert holding(tmp_path / "home", CANARY) == []


def test_words_of_somebody_else_are_in_nobodys_way(memory):
    under_way = memory.record.start(a_session("s2", rep_id="bob"))
    memory.record.start(a_session("s1"))
    memory.erase("ann", session_id="s1")
    assert memory.record.keep(under_way, an_exchange(1, "Dana went quiet.")).version == 1
