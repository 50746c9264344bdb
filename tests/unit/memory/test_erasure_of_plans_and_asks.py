"""What was planned, offered and handed over leaves to the last byte, and is never recalled while it is there."""

from agent.domain.peer import Answer
from agent.domain.plan import FollowThrough, Invitation, Observation
from memory.reports import ExportForm
from tests.support.memories import holding, line
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import NOON, a_session, an_exchange

CANARY = "zirconquokka"
SEEN = Observation(id="o1", by="Cy", text=f"You asked {CANARY} twice.", at=NOON)


def a_full_plan(**fields):
    said = FollowThrough(week=1, kept=6, line=f"kept {CANARY}", at=NOON)
    invited = Invitation(id="i-1", words=f"watch {CANARY}", at=NOON)
    written = {"follow_through": (said,), "invitations": (invited,), "observations": (SEEN,)}
    return a_plan(**{"item": f"ask {CANARY}", "learned": f"about {CANARY}"} | written | fields)


def changed(**fields):
    return lambda value: value.model_copy(update=fields)


def test_an_erased_rep_leaves_no_byte_of_plan_skill_or_ask(memory, home):
    memory.record.begin_plan(a_full_plan())
    memory.record.keep_skill(a_skill("ann", 7))
    memory.record.keep_skill(a_skill("bo"))
    memory.record.hand_over(an_ask(text=f"about {CANARY}"), NOON)
    assert holding(home, CANARY)
    assert memory.erase("ann").wiped
    assert holding(home, CANARY) == []
    assert memory.record.plans("ann") == memory.record.skills("ann") == memory.record.asks_to("bo") == ()
    assert memory.record.offered("bo") == ()


def test_asks_to_an_erased_rep_lose_all_that_they_said_and_are_seen_by_them_no_more(memory, home):
    memory.record.keep_skill(a_skill("bo"))
    memory.record.hand_over(an_ask(), NOON)
    said = {"answer": Answer.WILLING, "answered_at": NOON, "helped_peer": f"we spoke of {CANARY}", "peer_shares": True}
    memory.record.change_ask("bo", "a1", changed(**said))
    assert CANARY in memory.record.asks_by("ann")[0].theirs
    assert memory.erase("bo").wiped
    assert holding(home, CANARY) == []
    assert memory.record.asks_to("bo") == ()
    (left,) = memory.record.asks_by("ann")
    assert (left.text, left.theirs, left.answer) == ("I talk too much", "", None)


def test_an_erased_plan_and_a_withdrawn_ask_leave_no_byte_once_memory_caught_up(memory, home):
    memory.record.begin_plan(a_full_plan())
    memory.record.keep_skill(a_skill("bo"))
    memory.record.hand_over(an_ask(text=f"about {CANARY}"), NOON)
    memory.record.erase_plan("ann", "p1")
    memory.record.change_ask("ann", "a1", changed(text="", withdrawn_at=NOON))
    memory.import_lines("ann", [line("1", "Something else.")])
    assert holding(home, CANARY) == []


def test_an_item_taken_from_erased_words_says_them_no_more_and_the_plan_goes_on(memory, home):
    words = f"I want to be rid of {CANARY} by March."
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, words))
    memory.record.begin_plan(
        a_plan(item=words, session_id="s1", observations=(SEEN.model_copy(update={"text": "Ok."}),))
    )
    assert memory.erase("ann", session_id="s1").wiped
    assert holding(home, CANARY) == []
    (plan,) = memory.record.plans("ann")
    assert (plan.item, plan.session_id) == ("[erased]", "")
    assert [one.text for one in plan.observations] == ["Ok."]


def test_the_name_that_a_rep_chose_for_colleagues_goes_with_all_that_is_theirs(memory, home):
    memory.record.keep_skill(a_skill("bo", called=CANARY))
    memory.record.hand_over(an_ask(to_called=CANARY), NOON)
    assert memory.erase("bo").wiped
    assert holding(home, CANARY) == []
    (ask,) = memory.record.asks_by("ann")
    assert ask.peer == "bo"


def test_what_colleagues_wrote_never_becomes_the_reps_memory(memory):
    memory.record.begin_plan(a_full_plan())
    memory.record.keep_skill(a_skill("bo"))
    memory.record.hand_over(an_ask(from_rep="cy", text=f"about {CANARY}"), NOON)
    memory.catch_up()
    memory.reindex()
    for rep in ("ann", "bo", "cy"):
        assert memory.items(rep) == memory.notes(rep) == memory.search(rep, f"You asked {CANARY} twice") == ()


def test_a_rep_sees_and_takes_along_all_that_is_held_and_nothing_of_anybody_else(memory):
    memory.record.begin_plan(a_full_plan())
    memory.record.keep_skill(a_skill("ann", 7))
    memory.record.keep_skill(a_skill("bo", 3))
    memory.record.hand_over(an_ask(text="help me ask"), NOON)
    memory.record.change_ask("bo", "a1", changed(helped_peer="bo alone reads this"))
    held = memory.show("ann")
    assert [len(part) for part in (held.plans, held.skills, held.asks_by_me, held.asks_to_me)] == [1, 1, 1, 0]
    for form in ExportForm:
        text = memory.export("ann", form)
        assert "help me ask" in text
        assert f"You asked {CANARY} twice." in text
        assert "bo alone reads this" not in text
    assert "help me ask" in memory.export("bo")
    assert CANARY not in memory.export("bo")
